import * as l10n from '@vscode/l10n';
import { fieldOf, nodeAt } from './front-matter-place.js';
import type { QuickFix } from './offer.js';
import { unknownKeywords } from './rename-key.js';
import { lineAround, nextLineStart } from '../../language/writing/text-lines.js';

/** Takes out a field that the schema forbids. */
export const removeField: QuickFix = {
	rules: ['valid-front-matter'],
	offers(finding, scene) {
		const { document, text } = scene;
		const field = fieldOf(finding, scene);
		const parent = field && unknownKeywords.has(field.keyword) ? nodeAt(field.frontMatter.root, field.path) : undefined;
		const index = parent?.type === 'map' ? parent.pairs.findLastIndex(it => it.key === field?.property) : -1;
		const pair = parent?.type === 'map' ? parent.pairs[index] : undefined;
		if (!field || !parent || !pair) {
			return [];
		}
		const lineStart = lineAround(text, pair.keySpan.start).start;
		const isOwnLine = text.slice(lineStart, pair.keySpan.start).trim() === '' && text.charAt(parent.start) !== '{';
		if (!isOwnLine) {
			return [];
		}
		const end = nextLineStart(text, Math.max(pair.keySpan.end, pair.value.end));
		return [
			{
				title: l10n.t('Remove `{0}`', field.property),
				write: changes => changes.replace(document, { start: lineStart, end }, ''),
			},
		];
	},
};
