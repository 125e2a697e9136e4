import * as l10n from '@vscode/l10n';
import { findLanguage, type LanguageRow } from '../../language/code/language.js';
import type { Document, SpecDocument } from '../../language/document.js';
import { readCode } from '../../language/read-code.js';
import { readSpec } from '../../language/read-spec.js';
import type { Finding } from '../../rules/rule.js';
import { Refusal } from '../refusal.js';
import type { Insertion } from '../../language/writing/new-item.js';
import type { Offer, QuickFix, Scene } from './offer.js';
import { lineAround, lineEndingOf, textStart } from '../../language/writing/text-lines.js';

/** Writes the comment that silences a rule, for one line or for the whole file. */
export const silenceRule: QuickFix = {
	rules: [],
	offers(finding, scene) {
		const { document, text } = scene;
		const language = findLanguage(document.path);
		if (document.type === 'code') {
			return language
				? [
						onLine(finding, scene, it => codePlaces(it, language, text)),
						inFile(finding, scene, codeFile(finding, language, text)),
					]
				: [];
		}
		const line = canHoldComment(finding, document, text) ? [onLine(finding, scene, it => specPlaces(it, text))] : [];
		return [...line, inFile(finding, scene, specFile(finding, document, text))];
	},
};

/** The places are tried out, each by reading the file: too dear for whoever only moves the cursor. */
function onLine(finding: Finding, scene: Scene, placesOf: (finding: Finding) => readonly Insertion[]): Offer {
	return {
		title: l10n.t('Silence `{0}` on this line', finding.rule),
		prepare() {
			const insertion = placesOf(finding).find(it => isSilent(it, finding, scene));
			if (!insertion) {
				throw new Refusal(l10n.t('A comment here would change what the file says. Silence `{0}` in this file.', finding.rule));
			}
			return {
				reads: [],
				write: changes => changes.replace(scene.document, { start: insertion.at, end: insertion.at }, insertion.newText),
			};
		},
	};
}

function inFile({ rule }: Finding, { document }: Scene, { at, newText }: Insertion): Offer {
	return {
		title: l10n.t('Silence `{0}` in this file', rule),
		write: changes => changes.replace(document, { start: at, end: at }, newText),
	};
}

/** Between the lines of front matter and of tables no comment can stand. */
function canHoldComment({ start }: Finding, { frontMatter }: SpecDocument, text: string): boolean {
	const line = lineAround(text, start);
	return start >= (frontMatter?.span.end ?? 0) && !text.slice(line.start, line.end).trimStart().startsWith('|');
}

/**
 * A comment may stand in a line before, in the list item before, or at the end of the line before: the first place that is
 * read as a comment, and changes nothing of what the file says, is taken.
 */
function specPlaces({ rule, start }: Finding, text: string): readonly Insertion[] {
	const comment = `<!-- clewline-disable-next-line ${rule} -->`;
	const eol = lineEndingOf(text);
	const line = lineAround(text, start);
	const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
	return [
		{ at: line.start, newText: indent + comment + eol },
		{ at: line.start, newText: `${indent}  ${comment}${eol}` },
		...(line.start > textStart(text) ? [{ at: endOfLineBefore(text, line.start), newText: ` ${comment}` }] : []),
	];
}

function specFile({ rule }: Finding, { frontMatter }: SpecDocument, text: string): Insertion {
	const eol = lineEndingOf(text);
	const comment = `<!-- clewline-disable-file ${rule} -->`;
	return frontMatter
		? { at: lineAround(text, frontMatter.content.end).end, newText: eol + comment }
		: { at: textStart(text), newText: comment + eol };
}

/** A comment in a line of its own silences the next one, too. */
function codePlaces({ rule, start }: Finding, language: LanguageRow, text: string): readonly Insertion[] {
	const line = lineAround(text, start);
	const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
	const comment = commentOf(language, `clewline-ignore ${rule}`);
	return [
		{ at: line.start, newText: indent + comment + lineEndingOf(text) },
		{ at: line.end, newText: ` ${comment}` },
	];
}

/** Above everything but the line that names an interpreter. */
function codeFile({ rule }: Finding, language: LanguageRow, text: string): Insertion {
	const eol = lineEndingOf(text);
	const comment = commentOf(language, `clewline-ignore-file ${rule}`);
	const first = lineAround(text, textStart(text));
	return /^(?:#!|<\?)/.test(text.slice(first.start, first.end))
		? { at: first.end, newText: eol + comment }
		: { at: first.start, newText: comment + eol };
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
