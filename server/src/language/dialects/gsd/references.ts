import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import { builtInIdGrammar, findIds, type FoundId } from '../../id.js';
import type { DialectReference } from '../dialect.js';
import { headOf } from '../head-of.js';
import { idsBetween, mostBetween } from '../ids-between.js';
import { withAreaIds } from './area-id.js';
import { archiveOf } from './place.js';

/**
 * The requirements that a file names. Plans outlive the requirements of a milestone, and other tools number what they find in the same way, so
 * none is missed.
 */
export function gsdReferences(text: string, path: string): DialectReference[] {
	const found = findIds(text, { start: 0, end: text.length }, withAreaIds(builtInIdGrammar)).filter(it => it.isNumbered);
	const headEnd = found.length === 0 ? 0 : headOf(text).length;
	const fields = found.length === 0 ? [] : fieldsOf(text, headEnd);
	const most = mostBetween(found.length);
	const archive = archiveOf(path);
	let next = 0;
	return found.flatMap((it, index) => {
		while ((fields[next]?.end ?? Infinity) <= it.start) {
			next++;
		}
		const isCovered = (fields[next]?.start ?? Infinity) <= it.start;
		const behind = isCovered ? idsOfRange(text, it, found[index + 1], most) : [];
		const meant = [it, ...behind.map(id => ({ id, start: it.end, end: it.end }))];
		return meant.map(
			({ id, start, end }): DialectReference => ({
				id: detach(id),
				verb: isCovered ? 'covers' : 'mentions',
				certainty: 'named',
				start,
				end,
				...(start < headEnd && { isField: true }),
				...(archive !== undefined && { qualifier: `/${archive}` }),
			}),
		);
	});
}

/** What a range means behind its first ID, but for an end that is written in full: `AUTH-01..08`, `AUTH-01–04`, `AUTH-01 to AUTH-04`. */
function idsOfRange(text: string, { id, end }: FoundId, next: FoundId | undefined, most: number): readonly string[] {
	if (next && next.start - end < longestJoint && joint.test(text.slice(end, next.start))) {
		return idsBetween(id, next.id, most);
	}
	const number = shortRange.exec(text.slice(end, end + longestJoint))?.groups?.['number'];
	const last = number === undefined ? undefined : id.replace(/\d+$/, number);
	return last === undefined || Number(number) <= Number(/\d+$/.exec(id)?.[0]) ? [] : [...idsBetween(id, last, most), last];
}

const joint = /^[ \t]*(?:\.{2,3}|[–—~]|to|through)[ \t]*$/;
const shortRange = /^(?:\.{2,3}|[–—~])(?<number>\d{1,4})(?![\w-])/;
const longestJoint = 12;

/** `**Requirements**: AUTH-01, AUTH-02` of a phase, and `requirements: [AUTH-01]` or `requirements-completed:` of a plan and its summary. */
function fieldsOf(text: string, headEnd: number): readonly Span[] {
	return [...spansOf(text.slice(0, headEnd), field), ...spansOf(text, line).filter(it => it.start >= headEnd)];
}

function spansOf(text: string, pattern: RegExp): Span[] {
	return Array.from(text.matchAll(pattern), ({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

const field = /^requirements?(?:[-_](?:addressed|completed|covered|ids))?:[^\r\n]*(?:(?:\r\n?|\n)(?:[ \t]+|-[ \t])[^\r\n]*)*/gm;
const line = /^[ \t]*(?:[-*][ \t]+)?\*\*Requirements?(?:[ \t]\w+)?(?::\*\*|\*\*:)[^\r\n]*/gm;
