import GithubSlugger from 'github-slugger';
import { headingOf } from './block-facts.js';
import { FactKind } from './fact-kind.js';
import type { MarkdownFacts } from './facts.js';
import { plainText } from './plain-text.js';

/**
 * The anchors GitHub gives the headings of a text, in their order: `Set up & run` is `set-up--run`, and a second one is
 * `set-up--run-1`.
 */
export function headingSlugs(text: string, facts: MarkdownFacts): readonly string[] {
	const slugger = new GithubSlugger();
	const slugs: string[] = [];
	for (let i = 0; i < facts.blockCount; i++) {
		if (facts.kind(i) === FactKind.heading) {
			slugs.push(slugger.slug(renderedHeading(text, facts, i)));
		}
	}
	return slugs;
}

/** What a reader sees of the heading that is fact `i`, on one line. */
export function headingText(text: string, facts: MarkdownFacts, i: number): string {
	return renderedHeading(text, facts, i).replaceAll('\n', ' ').trim();
}

function renderedHeading(text: string, facts: MarkdownFacts, i: number): string {
	const { textStart, textEnd } = headingOf(facts, i);
	return textStart < 0 ? '' : plainText(text, facts, textStart, textEnd);
}
