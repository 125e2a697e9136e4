import type { Span } from '../../../util/span.js';
import { findCoverageTags } from '../../markers/coverage-tag.js';
import type { DialectReference } from '../dialect.js';

/** The tags in those comments of a block of HTML that are a line each: `<!-- [uman->req~login~1] -->`. */
export function commentTags(text: string, { start, end }: Span): readonly DialectReference[] {
	const block = text.slice(start, end);
	return Array.from(mayHoldTag(block) ? block.matchAll(commentLine) : []).flatMap(({ index, 0: line }) =>
		findCoverageTags(line).map(({ id, verb, certainty, annotation, ...span }) => ({
			id,
			verb,
			certainty,
			...(annotation !== undefined && { annotation }),
			start: start + index + span.start,
			end: start + index + span.end,
		})),
	);
}

/** Whether a text has such a comment. */
export function hasCommentTag(text: string): boolean {
	return mayHoldTag(text) && Array.from(text.matchAll(commentLine)).some(([line]) => findCoverageTags(line).length > 0);
}

function mayHoldTag(text: string): boolean {
	return text.includes('<!--') && text.includes('~') && text.includes('->');
}

const commentLine = /^[ \t]*<!--[^\r\n]*\[[^\r\n]*-->[ \t]*$/gm;
