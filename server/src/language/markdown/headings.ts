import { FactKind } from './fact-kind.js';
import type { MarkdownFacts } from './facts.js';

/**
 * How many headings of a text pass a test, which is told how deep each is and where its title stands: both places are -1 where it has none.
 * Makes no objects, so that it costs little to ask.
 */
export function countHeadings(
	facts: MarkdownFacts,
	isCounted: (depth: number, textStart: number, textEnd: number) => boolean,
): number {
	let count = 0;
	for (let i = 0; i < facts.blockCount; i++) {
		if (facts.kind(i) === FactKind.heading && isCounted(facts.detail(i, 0), facts.detail(i, 1), facts.detail(i, 2))) {
			count++;
		}
	}
	return count;
}
