import type { Span } from '../util/span.js';
import type { Lapse, Suppression } from './document.js';
import { FactKind, type MarkdownFacts } from './markdown/index.js';

/** The rule that tells of a merge that nobody has finished. */
export const mergeConflictRule = 'no-merge-conflict';

/** What a text says twice, since a merge has left both sides in it: each conflict is told once, and all else about it is silent. */
export interface MergeConflicts {
	readonly lapses: readonly Lapse[];
	readonly suppressions: readonly Suppression[];
}

/**
 * The conflicts that `git merge` has marked, from `<<<<<<< ours` to `>>>>>>> theirs`; an example in a fence is none.
 * https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
export function readMergeConflicts(text: string, facts: MarkdownFacts): MergeConflicts {
	if (!text.includes(opening)) {
		return none;
	}
	const lapses: Lapse[] = [];
	const suppressions: Suppression[] = [];
	const inFrontMatter = facts.count > 0 && facts.kind(0) === FactKind.frontMatter ? facts.end(0) : 0;
	for (const { name, start, end, closed } of conflictsIn(text, fencesOf(facts))) {
		lapses.push({ rule: mergeConflictRule, what: 'conflict', name, start, end });
		suppressions.push({ start: end, end: closed, rules: [] });
		if (start < inFrontMatter) {
			// No part of it can be read as YAML.
			suppressions.push({ start: 0, end: inFrontMatter, rules: ['valid-front-matter'] });
		}
	}
	return { lapses, suppressions };
}

const none: MergeConflicts = { lapses: [], suppressions: [] };

/** The line that opens a conflict, and where its last line ends. */
interface Conflict extends Span {
	/** What follows the marks: `HEAD`. */
	readonly name: string;
	readonly closed: number;
}

function conflictsIn(text: string, fences: readonly Span[]): Conflict[] {
	const conflicts: Conflict[] = [];
	let open: Omit<Conflict, 'closed'> | undefined;
	let isDivided = false;
	let fence = 0;
	for (const { index, 0: line } of text.matchAll(marks)) {
		while ((fences[fence]?.end ?? Number.POSITIVE_INFINITY) <= index) {
			fence++;
		}
		if ((fences[fence]?.start ?? Number.POSITIVE_INFINITY) <= index) {
			continue;
		}
		const end = index + line.length;
		if (line.startsWith(opening)) {
			open = { name: line.slice(opening.length).trim(), start: index, end };
			isDivided = false;
		} else if (line.startsWith('=')) {
			isDivided = true;
		} else if (open && isDivided) {
			conflicts.push({ ...open, closed: end });
			open = undefined;
		}
	}
	return conflicts;
}

function fencesOf(facts: MarkdownFacts): Span[] {
	const fences: Span[] = [];
	for (let fact = 0; fact < facts.blockCount; fact++) {
		if (facts.kind(fact) === FactKind.fence) {
			fences.push({ start: facts.start(fact), end: facts.end(fact) });
		}
	}
	return fences;
}

const opening = '<<<<<<< ';
const marks = /^(?:<{7} [^\r\n]*|={7}(?=[ \t]*$)|>{7} [^\r\n]*)/gm;
