import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import { findIds, type IdGrammar } from '../../id.js';
import type { Verb } from '../../verb.js';
import type { Definition, DialectReader, DialectReference } from '../dialect.js';
import { extendedGrammar } from '../extended-grammar.js';
import { headOf } from '../head-of.js';
import { readMarkedPriority } from '../marked-priority.js';
import { silent } from '../silent.js';

/** The IDs of a team, and the constraints of spec-kitty: `C-001`. */
export const withConstraints = extendedGrammar(own => new Map([['C', 'requirement'], ...own]));

/** Reads the file of a work package: its title, or else its front matter, makes the item. */
export function workPackageReader(base: DialectReader): DialectReader {
	return {
		...base,
		...silent,
		heading(text, content, depth) {
			const found = depth === 1 ? readWorkPackage(text, content) : undefined;
			const status = found && laneIn(text);
			return found && { ...found, ...(status !== undefined && { status }) };
		},
		titledFile(text, titleSpan) {
			const { before = '', id = '' } = idField.exec(headOf(text))?.groups ?? {};
			const status = laneIn(text);
			return id === ''
				? undefined
				: {
						id: detach(id),
						kind: 'task',
						idSpan: { start: before.length, end: before.length + id.length },
						titleSpan,
						attributes: [],
						...(status !== undefined && { status }),
					};
		},
	};
}

/** `Work Package WP01: Adapter (Priority: P1)`, `WP01 — Adapter`, `Work Package Prompt: WP01 – Adapter`. */
export function readWorkPackage(text: string, { start, end }: Span): Definition | undefined {
	const { 0: opening = '', groups } = title.exec(text.slice(start, Math.min(end, start + longestOpening))) ?? {};
	const { before = '', id = '' } = groups ?? {};
	if (id === '') {
		return undefined;
	}
	const idSpan = { start: start + before.length, end: start + before.length + id.length };
	const titleSpan = { start: start + opening.length, end };
	const marked = readMarkedPriority(text, idSpan.end, titleSpan);
	return { id: detach(id), kind: 'task', idSpan, titleSpan, attributes: [], ...marked };
}

/** The same in the list of all work packages, which yields to the file that each has. */
export function readPlannedPackage(text: string, content: Span): Definition | undefined {
	const found = readWorkPackage(text, content);
	return found && { ...found, isTentative: true };
}

const title = /^(?<before>(?:Work Package(?: Prompt)?[ \t]*:?[ \t]*)?)(?<id>WP\d{2,3})(?:[ \t]*(?:[:：]|[–—-](?=[ \t]))[ \t]*|$)/;
const longestOpening = 60;

/** A subtask in the index above the work packages: `| T001 | Raise on the branch | WP01 |`. */
export function readSubtaskRow(text: string, { start, end }: Span): Definition | undefined {
	const id = /^T\d{3,4}[a-z]?$/.exec(text.slice(start, Math.min(end, start + longestOpening)))?.[0];
	return id === undefined
		? undefined
		: { id: detach(id), kind: 'task', idSpan: { start, end }, titleSpan: { start: end, end }, attributes: [] };
}

/** What a work package says of requirements and of other work packages. */
export function workPackageReferences(text: string, grammar: IdGrammar): DialectReference[] {
	const headEnd = headOf(text).length;
	return [
		...fieldsIn(text, headEnd).flatMap(({ start, end, verb }) =>
			verb === 'covers'
				? findIds(text, { start, end }, grammar)
						.filter(it => it.isNumbered)
						.map((it): DialectReference => reference(it, verb, true))
				: [],
		),
		...packagesIn(text, headEnd),
	];
}

function packagesIn(text: string, headEnd: number): DialectReference[] {
	const fields = fieldsIn(text, headEnd).filter(it => it.verb === 'depends-on');
	let next = 0;
	return Array.from(text.matchAll(packageId), ({ index, 0: id }) => {
		while ((fields[next]?.end ?? Infinity) <= index) {
			next++;
		}
		const isWaiting = (fields[next]?.start ?? Infinity) <= index;
		const found = { id, start: index, end: index + id.length };
		return { ...reference(found, isWaiting ? 'depends-on' : 'mentions', index < headEnd || isWaiting), certainty: 'named' };
	});
}

function reference({ id, start, end }: Span & { readonly id: string }, verb: Verb, isField: boolean): DialectReference {
	// A charter numbers its directives as missions number their constraints.
	const certainty = id.startsWith('C-') ? 'named' : 'prose';
	return { id: detach(id), verb, certainty, start, end, ...(isField && { isField: true }) };
}

interface VerbField extends Span {
	readonly verb: Verb;
}

function fieldsIn(text: string, headEnd: number): VerbField[] {
	const fieldsOf = (from: string, pattern: RegExp): VerbField[] =>
		Array.from(from.matchAll(pattern), ({ index, groups, 0: whole }) => ({
			start: index,
			end: index + whole.length,
			verb: groups?.['covers'] === undefined ? 'depends-on' : 'covers',
		}));
	return [...fieldsOf(text.slice(0, headEnd), field), ...fieldsOf(text, line).filter(it => it.start >= headEnd)];
}

function laneIn(text: string): string | undefined {
	return /^lane:[ \t]*["']?(?<lane>[a-z_]+)/m.exec(headOf(text))?.groups?.['lane'];
}

const packageId = /(?<![\w/-])(?<!work_package_id:[ \t]{0,4}["']?)WP\d{2,3}(?![\w-])/g;
const idField = /^(?<before>\uFEFF?---[^]*?[\r\n]work_package_id:[ \t]*["']?)(?<id>WP\d{2,3})(?![\w-])/;
const field = /^(?:(?<covers>requirement_refs)|dependencies):[^\r\n]*(?:(?:\r\n?|\n)(?:[ \t]+|-[ \t])[^\r\n]*)*/gm;
const line =
	/(?:^[ \t]*(?:[-*][ \t]+)?|\.[ \t])\*\*(?:(?<covers>Requirements?(?:[ \t][Rr]efs)?)|Dependencies)(?::\*\*|\*\*:)[^\r\n]*/gm;
