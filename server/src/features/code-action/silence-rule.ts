import * as l10n from '@vscode/l10n';
import { findLanguage, type LanguageRow } from '../../language/code/language.js';
import type { Document, SpecDocument } from '../../language/document.js';
import { readCode } from '../../language/read-code.js';
import { readSpec } from '../../language/read-spec.js';
import type { Finding } from '../../rules/rule.js';
import type { Insertion } from './new-item.js';
import type { Offer, QuickFix, Scene } from './offer.js';
import { lineAround, lineEndingOf, textStart } from './text-lines.js';

/** Writes the comment that silences a rule, for one line or for the whole file. */
export const silenceRule: QuickFix = {
	rules: [],
	offers(finding, scene) {
		const { start, end } = scene.selection;
		if (/[\r\n]/.test(scene.text.slice(start, end))) {
			return []; // Each comment is tried out, which is too dear for all findings of a long selection.
		}
		const language = findLanguage(scene.document.path);
		const isCode = scene.document.type === 'code';
		const line = isCode ? language && codeLine(finding, language, scene) : specLine(finding, scene);
		const file = isCode ? language && codeFile(finding, language, scene) : specFile(finding, scene);
		return [
			...toOffers(l10n.t('Silence `{0}` on this line', finding.rule), line, scene),
			...toOffers(l10n.t('Silence `{0}` in this file', finding.rule), file, scene),
		];
	},
};

function toOffers(title: string, insertion: Insertion | undefined, { document }: Scene): Offer[] {
	return insertion
		? [{ title, write: changes => changes.replace(document, { start: insertion.at, end: insertion.at }, insertion.newText) }]
		: [];
}

/**
 * A comment may stand in a line before, in the list item before, or at the end of the line before: the first place that is
 * read as a comment, and changes nothing of what the file says, is taken.
 */
function specLine({ rule, start }: Finding, scene: Scene): Insertion | undefined {
	const { text } = scene;
	const comment = `<!-- clewline-disable-next-line ${rule} -->`;
	const eol = lineEndingOf(text);
	const line = lineAround(text, start);
	const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
	const places: Insertion[] = [
		{ at: line.start, newText: indent + comment + eol },
		{ at: line.start, newText: `${indent}  ${comment}${eol}` },
		...(line.start > textStart(text) ? [{ at: endOfLineBefore(text, line.start), newText: ` ${comment}` }] : []),
	];
	return places.find(it => isSilent(it, { rule, start }, scene));
}

function specFile({ rule, start }: Finding, scene: Scene): Insertion | undefined {
	const { text, document } = scene;
	const eol = lineEndingOf(text);
	const frontMatter = document.type === 'spec' ? document.frontMatter : undefined;
	const insertion = frontMatter
		? { at: lineAround(text, frontMatter.content.end).end, newText: `${eol}<!-- clewline-disable-file ${rule} -->` }
		: { at: textStart(text), newText: `<!-- clewline-disable-file ${rule} -->${eol}` };
	return isSilent(insertion, { rule, start }, scene) ? insertion : undefined;
}

/** A comment in a line of its own silences the next one, too. */
function codeLine({ rule, start }: Finding, language: LanguageRow, scene: Scene): Insertion | undefined {
	const { text } = scene;
	const line = lineAround(text, start);
	const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
	const comment = commentOf(language, `clewline-ignore ${rule}`);
	const places = [
		{ at: line.start, newText: indent + comment + lineEndingOf(text) },
		{ at: line.end, newText: ` ${comment}` },
	];
	return places.find(it => isSilent(it, { rule, start }, scene));
}

/** Above everything but the line that names an interpreter. */
function codeFile({ rule, start }: Finding, language: LanguageRow, scene: Scene): Insertion | undefined {
	const { text } = scene;
	const eol = lineEndingOf(text);
	const comment = commentOf(language, `clewline-ignore-file ${rule}`);
	const first = lineAround(text, textStart(text));
	const insertion = /^(?:#!|<\?)/.test(text.slice(first.start, first.end))
		? { at: first.end, newText: eol + comment }
		: { at: first.start, newText: comment + eol };
	return isSilent(insertion, { rule, start }, scene) ? insertion : undefined;
}

function commentOf({ line, block }: LanguageRow, words: string): string {
	const [open = '', close = ''] = block[0] ?? [];
	return line[0] === undefined ? `${open} ${words} ${close}` : `${line[0]} ${words}`;
}

/** Whether the file, with a comment put in, silences a rule where it has to, and says otherwise what it said before. */
function isSilent({ at, newText }: Insertion, { rule, start }: Pick<Finding, 'rule' | 'start'>, scene: Scene): boolean {
	const { document, text, workspace } = scene;
	const { reading } = workspace.configuration;
	const newSource = text.slice(0, at) + newText + text.slice(at);
	const after: Document =
		document.type === 'spec' ? readSpec(document.path, newSource, reading) : readCode(document.path, newSource, reading.grammar);
	const place = start >= at ? start + newText.length : start;
	const isCovered = after.suppressions.some(it => it.rules.includes(rule) && it.start <= place && place < it.end);
	return isCovered && JSON.stringify(gistOf(after)) === JSON.stringify(gistOf(document));
}

/** What a document says, wherever it stands. */
function gistOf(document: Document): unknown {
	const references = document.references.map(it => [it.id, it.qualifier, it.verb, it.from, it.certainty]);
	return document.type === 'code' ? references : [references, itemsOf(document), document.links.map(it => it.destination)];
}

function itemsOf({ items }: SpecDocument): unknown {
	return items.map(it => [
		it.id,
		it.title,
		it.form,
		it.parent,
		it.status,
		it.hasCriteria,
		it.attributes.map(a => [a.key, a.value]),
	]);
}

function endOfLineBefore(text: string, lineStart: number): number {
	return lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1);
}
