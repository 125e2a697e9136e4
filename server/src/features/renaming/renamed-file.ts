import * as l10n from '@vscode/l10n';
import type { Document } from '../../language/document.js';
import { anchorOfName } from '../../language/dialects/anchor-of-name.js';
import { findIds } from '../../language/id.js';
import { isHtml, namesInHtml, namesOfHeading } from '../../language/given-names.js';
import { definitionOf, FactKind, type MarkdownFacts, scanMarkdown } from '../../language/markdown/index.js';
import { readCode } from '../../language/read-code.js';
import { readSpec } from '../../language/read-spec.js';
import type { Reading } from '../../language/reading.js';
import { applyChanges, type TextChange } from '../../util/text-change.js';
import { movedPath } from '../linking/moves.js';
import { Refusal } from '../refusal.js';
import { placeOf } from './conflicts.js';
import { respell, respellField } from './new-id.js';
import type { Place } from './places.js';
import type { PlannedFile, RenamePlan } from './plan.js';

/** One file with its IDs renamed, before its links follow. */
export interface RenamedFile extends PlannedFile {
	/** The text as it is. */
	readonly text: string;
	readonly changes: readonly TextChange[];

	/** Those of them that change the name that an author has given a place. */
	readonly names: readonly TextChange[];

	/** The text with these changes, and what it says. */
	readonly newText: string;
	readonly newDocument: Document;
}

/** Renames the IDs of one file. */
export function renameInFile(file: PlannedFile, text: string, plan: RenamePlan): RenamedFile {
	const { document, places } = file;
	const ids = places
		.map((place): TextChange => ({ start: place.start, end: place.end, newText: renamePlace(file, text, place, plan) }))
		.filter(it => it.newText !== text.slice(it.start, it.end));
	const facts = document.type === 'spec' && places.length > 0 ? scanMarkdown(text) : undefined;
	const labels = facts ? renameLabels(text, facts, places, plan.reading) : [];
	const names = facts && document === plan.target.document ? renameNames(text, facts, places, plan) : [];
	const changes = [...ids, ...labels, ...names];
	const newText = applyChanges(text, changes);
	return { ...file, text, changes, names, newText, newDocument: readAgain(document, newText, plan) };
}

function renamePlace({ document }: PlannedFile, text: string, place: Place, plan: RenamePlan): string {
	const { start, end, oldId, newId, role } = place;
	const old = text.slice(start, end);
	const written =
		role === 'field'
			? respellField(old, oldId, newId)
			: (respell(old, oldId, newId) ?? respell(old, plan.target.item.id, plan.newId));
	if (written === undefined && plan.moves.size > 0 && role !== 'field') {
		// The name of the file alone says the ID, here or in the link that this is the text of.
		return old;
	}
	if (written === undefined) {
		throw new Refusal(
			l10n.t(
				'`{0}` in {1} cannot be written as `{2}`. Change it by hand first, or choose another ID.',
				old,
				placeOf(document, place),
				newId,
			),
		);
	}
	return written;
}

/** `[REQ-012]: a.md` gives a link its destination by a label, which has to stay that of the link. */
function renameLabels(text: string, facts: MarkdownFacts, places: readonly Place[], reading: Reading): TextChange[] {
	const changes: TextChange[] = [];
	for (let fact = 0; fact < facts.blockCount; fact++) {
		if (facts.kind(fact) === FactKind.definition) {
			const { labelStart, labelEnd } = definitionOf(facts, fact);
			for (const { id, start, end } of findIds(text, { start: labelStart, end: labelEnd }, reading.grammar)) {
				const isQualified = text.charAt(start - 1) === '/';
				const use = places.find(it => it.role === 'reference' && it.oldId === id && it.wholeStart < it.start === isQualified);
				if (use) {
					changes.push({ start, end, newText: use.newId });
				}
			}
		}
	}
	return changes;
}

/** `<a id="req-012"></a>` and `{#req-012}` name a place by the ID of the item there. */
function renameNames(text: string, facts: MarkdownFacts, places: readonly Place[], { target, newId }: RenamePlan): TextChange[] {
	const changes: TextChange[] = [];
	for (let fact = 0; fact < facts.count; fact++) {
		const kind = facts.kind(fact);
		const names = isHtml(kind)
			? namesInHtml(text, facts, fact)
			: kind === FactKind.heading
				? namesOfHeading(text, facts, fact)
				: [];
		for (const { name, start, end } of names) {
			const isOwn = name === target.item.id || name === target.item.id.toLowerCase() || name === anchorOfName(target.item.id);
			const newText = isOwn ? respell(name, target.item.id, newId) : undefined;
			if (newText !== undefined && !places.some(it => it.start < end && start < it.end)) {
				changes.push({ start, end, newText });
			}
		}
	}
	return changes;
}

/** What a file says with another text, at its new path. */
export function readAgain(document: Document, newText: string, { reading, moves }: RenamePlan): Document {
	const path = movedPath(moves, document.path);
	return document.type === 'spec' ? readSpec(path, newText, reading) : readCode(path, newText, reading.grammar);
}
