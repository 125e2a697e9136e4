import type { Item } from './document.js';
import { FactKind, headingOf, type MarkdownFacts } from './markdown/index.js';

/**
 * The index of the item of which the front matter speaks, -1 where it speaks of none: the whole file, or the item that is the title of
 * the file, as in `# TEP-0056: Pipelines in pipelines`.
 */
export function ownerOfFrontMatter(facts: MarkdownFacts, items: readonly Item[]): number {
	const first = items[0];
	if (!first) {
		return -1;
	}
	return isWholeFile(first) || (first.form === 'heading' && isTitle(facts, first.start)) ? 0 : -1;
}

/** Whether the front matter itself makes the item. */
export function isWholeFile({ form }: Item): boolean {
	return form === 'front-matter' || form === 'field';
}

/** Whether a file has a heading for its title. */
export function hasTitle(facts: MarkdownFacts): boolean {
	for (const { depth } of headingsIn(facts)) {
		if (depth === 1) {
			return true;
		}
	}
	return false;
}

/** Whether the first heading of a file stands at an offset, and no other is as high. */
export function isTitle(facts: MarkdownFacts, at: number): boolean {
	let isFirst = true;
	for (const { start, depth } of headingsIn(facts)) {
		const isAsHigh = depth === 1;
		if (isFirst ? !isAsHigh || start !== at : isAsHigh) {
			return false;
		}
		isFirst = false;
	}
	return !isFirst;
}

function* headingsIn(facts: MarkdownFacts): Generator<ReturnType<typeof headingOf>> {
	for (let fact = 0; fact < facts.blockCount; fact++) {
		if (facts.kind(fact) === FactKind.heading) {
			yield headingOf(facts, fact);
		}
	}
}
