import * as l10n from '@vscode/l10n';
import type { Item, SpecDocument } from '../../language/document.js';
import { idAfter, takenIn } from '../../workspace/next-id.js';
import type { QuickFix, Scene } from './offer.js';
import { isChinese, lineAround, lineEndingOf, trimmedEnd } from '../../language/writing/text-lines.js';

/** Adds a section that says when a requirement is met, with a sentence to be filled in. */
export const addAcceptanceCriteria: QuickFix = {
	rules: ['acceptance-criteria'],
	offers(finding, scene) {
		const { document, text } = scene;
		const item = document.type === 'spec' ? document.items.find(it => it.idSpan.start === finding.start) : undefined;
		return document.type === 'spec' && item
			? [
					{
						title: l10n.t('Add acceptance criteria'),
						isPreferred: true,
						prepare() {
							const at = trimmedEnd(text, item.end);
							const section = sectionFor(item, document, scene).join(lineEndingOf(text));
							return { reads: [], write: changes => changes.replace(document, { start: at, end: at }, section) };
						},
					},
				]
			: [];
	},
};

/** Only the beginning of a long item is searched for criteria, so there a criterion has an ID, which is found anywhere. */
const longItem = 8000;

function sectionFor(item: Item, document: SpecDocument, { workspace, text }: Scene): string[] {
	const scope = workspace.scopeOf(document.path);
	const hasIds = workspace.definesPrefix(scope, criterionPrefix) || item.end - item.start > longItem;
	const id = hasIds ? `**${idAfter(criterionPrefix, [takenIn(workspace, criterionPrefix, { scope })], 'criterion')}** ` : '';
	const own = text.slice(item.start, item.end);
	return ['', '', headingFor(item, text), '', `- [ ] ${id}${sentenceFor(text, isChinese(own))}`];
}

const criterionPrefix = 'AC';

/** As other items of the file have it, else in the language of the file. */
function headingFor(item: Item, text: string): string {
	const words = /^#+[ \t]+(?<words>Acceptance criteria|验收标准|验收条件)[ \t#]*$/im.exec(text.replaceAll('\r', '\n'))?.groups?.[
		'words'
	];
	const line = lineAround(text, item.idSpan.start);
	const depth = item.form === 'heading' ? (/^\s*#+/.exec(text.slice(line.start, line.end))?.[0].trim().length ?? 2) + 1 : 2;
	const label = words ?? (isChinese(text.slice(item.start, item.end)) ? '验收标准' : 'Acceptance criteria');
	return depth > deepest ? `**${label}**` : `${'#'.repeat(depth)} ${label}`;
}

const deepest = 6;

/** In the form that the file has: Given/When/Then where that is in it, else EARS. */
function sentenceFor(text: string, isInChinese: boolean): string {
	const isGherkin = /\bGiven\b[^]{0,400}\bThen\b|(?:假如|给定)[^]{0,200}那么/.test(text);
	if (isInChinese) {
		return isGherkin ? '假如……，当……，那么……' : '当……时，系统应……';
	}
	return isGherkin ? 'Given …, When …, Then …' : 'WHEN … THE SYSTEM SHALL …';
}
