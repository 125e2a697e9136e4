import type { BlockScan } from './block-scan.js';

/** A block that holds blocks: each line of its content may carry its prefix, such as `> ` or the indent under `- `. */
export type Container = BlockQuoteContainer | ListContainer | FootnoteContainer;

/** `> text`. */
export interface BlockQuoteContainer {
	readonly type: 'blockQuote';
	/** The fact whose end is set when the container closes. */
	readonly fact: number;
}

/** A list with the item that is open in it. */
export interface ListContainer {
	readonly type: 'list';
	readonly fact: number;
	/** The character that makes other items siblings: the bullet, or the `.` or `)` behind the number. */
	readonly marker: number;
	/** The fact of the open item. */
	item: number;
	/** The columns that a line must be indented by to belong to the open item. */
	contentIndent: number;
	/** Whether nothing but its marker has been seen of the open item. */
	isBlankSoFar: boolean;
	/** Whether a blank line came right after such a bare marker: nothing more can belong to the item. */
	isItemOver: boolean;
}

/** `[^label]: text`. */
export interface FootnoteContainer {
	readonly type: 'footnoteDefinition';
	readonly fact: number;
}

/** Opens a container inside those that are open. */
export function openContainer(scan: BlockScan, container: Container): void {
	scan.containers.push(container);
	scan.matched = scan.containers.length;
	if (container.type === 'blockQuote') {
		scan.quoteDepth++;
	}
}

/** Closes the innermost containers until `depth` are left; they all end at the offset `end`. */
export function closeContainers(scan: BlockScan, depth: number, end: number): void {
	const { containers, facts } = scan;
	while (containers.length > depth) {
		const container = containers.pop() as Container;
		facts.setEnd(container.fact, end);
		if (container.type === 'list') {
			facts.setEnd(container.item, end);
		} else if (container.type === 'blockQuote') {
			scan.quoteDepth--;
		}
	}
}
