import { BlockScan } from './block-scan.js';
import { BYTE_ORDER_MARK } from './characters.js';
import { scanBlocks } from './document.js';
import { FactBuilder } from './fact-builder.js';
import type { MarkdownFacts } from './facts.js';
import { takeFrontMatter } from './front-matter.js';
import { scanInlines } from './inline.js';

/**
 * Reads any text as Markdown, as GitHub does. Never throws, and takes time in proportion to the length of the text.
 *
 * @implements REQ-001, REQ-002
 */
export function scanMarkdown(text: string): MarkdownFacts {
	const facts = new FactBuilder();
	const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
	const blocks = new BlockScan(text, takeFrontMatter(text, start, facts), facts);
	scanBlocks(blocks);
	facts.endBlocks();
	scanInlines(blocks);
	return facts.finish();
}
