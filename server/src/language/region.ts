import type { Span } from '../util/span.js';
import { FactKind, fenceOf, headingOf, linkOf, type MarkdownFacts } from './markdown/index.js';
import { isExternalDestination } from './read-links.js';

/** What kind of text an offset lies in, as far as a reference is concerned. */
export type RegionKind = 'prose' | 'quoted' | 'hidden';

/**
 * Answers for rising offsets in which kind of region each lies. Fences, HTML, comments and URLs are hidden; code spans are
 * quoted; what a `mermaid` fence draws is prose.
 *
 * @implements REQ-008
 */
export class Regions {
	readonly #text: string;
	readonly #facts: MarkdownFacts;

	/** The next block and the next inline to pass. */
	#block = 0;
	#inline: number;

	/** The furthest ends of the stretches passed so far, and the destinations of links that may still lie ahead. */
	#hiddenEnd = 0;
	#quotedEnd = 0;
	#destinations: Span[] = [];

	/** How deep the heading is of the section that tells what was; `undefined` outside of one. */
	#historyDepth: number | undefined;

	constructor(text: string, facts: MarkdownFacts) {
		this.#text = text;
		this.#facts = facts;
		this.#inline = facts.blockCount;
	}

	/** Whether the last offset that was asked for lies in a section that tells what was: it may name what is no more. */
	get isHistory(): boolean {
		return this.#historyDepth !== undefined;
	}

	/** The kind of the region around an offset; offsets must not fall from one call to the next. */
	kindAt(offset: number): RegionKind {
		const { blockCount, count } = this.#facts;
		while (this.#block < blockCount && this.#facts.start(this.#block) <= offset) {
			this.#pass(this.#block++);
		}
		while (this.#inline < count && this.#facts.start(this.#inline) <= offset) {
			this.#pass(this.#inline++);
		}
		if (offset < this.#hiddenEnd || this.#isInDestination(offset)) {
			return 'hidden';
		}
		return offset < this.#quotedEnd ? 'quoted' : 'prose';
	}

	#pass(fact: number): void {
		const facts = this.#facts;
		switch (facts.kind(fact)) {
			case FactKind.fence:
				this.#hiddenEnd = isMermaidFence(this.#text, facts, fact) ? this.#hiddenEnd : Math.max(this.#hiddenEnd, facts.end(fact));
				break;
			case FactKind.heading:
				this.#passHeading(fact);
				break;
			case FactKind.codeSpan:
				this.#quotedEnd = Math.max(this.#quotedEnd, facts.end(fact));
				break;
			case FactKind.link:
			case FactKind.image:
				this.#passLink(fact);
				break;
			case FactKind.frontMatter:
			case FactKind.indentedCode:
			case FactKind.htmlBlock:
			case FactKind.inlineHtml:
			case FactKind.definition:
			case FactKind.autolink:
			case FactKind.literalAutolink:
				this.#hiddenEnd = Math.max(this.#hiddenEnd, facts.end(fact));
				break;
			default:
		}
	}

	#passHeading(fact: number): void {
		const { depth, textStart, textEnd } = headingOf(this.#facts, fact);
		if (this.#historyDepth === undefined || depth <= this.#historyDepth) {
			this.#historyDepth = historyHeading.test(this.#text.slice(textStart, textEnd)) ? depth : undefined;
		}
	}

	/** The text of a link that leads out of the workspace names what is there, not here. */
	#passLink(fact: number): void {
		const { destinationStart, destinationEnd } = linkOf(this.#facts, fact);
		if (destinationStart >= 0) {
			this.#destinations.push({ start: destinationStart, end: destinationEnd });
			if (isExternalDestination(this.#text, destinationStart)) {
				this.#quotedEnd = Math.max(this.#quotedEnd, this.#facts.end(fact));
			}
		}
	}

	#isInDestination(offset: number): boolean {
		if (this.#destinations.length === 0) {
			return false;
		}
		this.#destinations = this.#destinations.filter(it => offset < it.end);
		return this.#destinations.some(it => it.start <= offset);
	}
}

/** `## Changelog`, `## 8. Revision history`, `## Appendix B: Version history`, `## 变更记录`, `## 附录 A 修订说明`, `## 改訂履歴` */
const historyHeading =
	/^(?:(?:appendix|annex|附录|附件)[ \t]*[\dA-Z一二三四五六七八九十]{0,3}|第[\d一二三四五六七八九十]+[章节])?[\d.、:：—– \t一二三四五六七八九十]*(?:(?:change|update|version)[ -]?logs?|(?:change|document|revision|version|release) history|revisions|release notes|(?:文档)?(?:变更|修订|修改|版本|更新)(?:记录|历史|日志|说明)|历史版本|(?:文書)?(?:変更|改訂|改定|更新|修正)履歴|(?:變更|修訂|版本)(?:記錄|歷史)|バージョン履歴)[ \t]*$/i;

/** Whether a fence holds a diagram, whose vertices may name items. */
export function isMermaidFence(text: string, facts: MarkdownFacts, fact: number): boolean {
	const { infoStart } = fenceOf(facts, fact);
	return infoStart >= 0 && /^\{?\.?mermaid\b/.test(text.slice(infoStart, infoStart + 16));
}
