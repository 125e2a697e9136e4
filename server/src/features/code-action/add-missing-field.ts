import * as l10n from '@vscode/l10n';
import type { SpecDocument } from '../../language/document.js';
import { locate } from '../../language/front-matter/index.js';
import type { TextChange } from '../../util/text-change.js';
import { insertIntoMap } from '../yaml/insert-into-map.js';
import { type FieldFinding, fieldOf, nodeAt } from './front-matter-place.js';
import type { QuickFix, Scene } from './offer.js';
import { type FieldHints, suggestValue } from './suggest-value.js';
import { isChinese, lineEndingOf } from '../../language/writing/text-lines.js';
import { toYaml } from './yaml-text.js';

/** Writes a field that the schema asks for, with the first value that it allows. */
export const addMissingField: QuickFix = {
	rules: ['valid-front-matter'],
	offers(finding, scene) {
		const field = fieldOf(finding, scene);
		const edit = field && missingKeywords.has(field.keyword) ? insertionOf(field, scene) : undefined;
		return field && edit
			? [
					{
						title: l10n.t('Add `{0}`', field.property),
						isPreferred: true,
						write: changes => changes.replace(scene.document, edit, edit.newText),
					},
				]
			: [];
	},
};

const missingKeywords: ReadonlySet<string> = new Set(['required', 'dependencies', 'dependentRequired']);

function insertionOf(field: FieldFinding, { document, text, workspace }: Scene): TextChange | undefined {
	const { frontMatter, schema, path, property } = field;
	const hints = hintsFor(document.path, text, {
		today: workspace.today,
		document: document.type === 'spec' ? document : undefined,
	});
	const value = suggestValue({ schema, root: frontMatter.value ?? {}, path: [...path, property] }, hints);
	const written = value === undefined ? undefined : toYaml(value, frontMatter);
	const blank = locate(frontMatter, [...path, property]);
	if (written === undefined) {
		return undefined;
	}
	if (blank.key && blank.value) {
		const colon = text.indexOf(':', blank.key.end) + 1;
		return { start: colon, end: Math.max(colon, blank.value.end), newText: ` ${written}` };
	}
	const parent = nodeAt(frontMatter.root, path);
	return path.length === 0 && parent?.type !== 'map'
		? {
				start: frontMatter.content.start,
				end: frontMatter.content.start,
				newText: `${property}: ${written}${lineEndingOf(text)}`,
			}
		: parent?.type === 'map'
			? insertIntoMap(parent, `${property}: ${written}`, text, frontMatter)
			: undefined;
}

/** What the rest of a file says about a field that it lacks. */
function hintsFor(
	path: string,
	text: string,
	{ today, document }: { readonly today: string; readonly document: SpecDocument | undefined },
): FieldHints {
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
	const heading = /^#[ \t]+(?<title>[^\r\n]+?)[ \t#]*$/m.exec(text.replaceAll('\r', '\n'))?.groups?.['title'];
	const value = document?.frontMatter?.value as { readonly title?: unknown } | null | undefined;
	const title = typeof value?.title === 'string' ? value.title : (heading ?? name);
	return { title, name, today, placeholder: isChinese(text) ? '待补充' : 'TBD' };
}
