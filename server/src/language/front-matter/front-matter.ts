import { detach } from '../../util/detach.js';
import type { Span } from '../../util/span.js';
import { readFullYaml } from './full-yaml.js';
import { readSimpleYaml } from './simple-yaml.js';
import type { YamlFault } from './yaml-fault.js';
import { valueOf, type YamlNode } from './yaml-node.js';

/** The YAML between two fences at the top of a spec. All offsets are UTF-16 and count from the start of the file. */
export interface FrontMatter {
	/** The whole block, from the `---` that opens it to the end of the line that closes it. */
	readonly span: Span;

	/** What stands between the fences: from the start of the first line to the start of the closing fence. */
	readonly content: Span;

	/** The text of `content`. It keeps nothing else of the file alive. */
	readonly source: string;

	/** Plain values of YAML 1.2's core schema: a date is a string. `null` where nothing is written. */
	readonly value: unknown;

	/** In text order; empty where the YAML is valid. */
	readonly faults: readonly YamlFault[];

	/** The same values, each with its place. */
	readonly root: YamlNode;
}

/**
 * Reads a block of front matter. Any text is one: what is wrong with it is in `faults`.
 *
 * @implements REQ-009
 * @param start The offset of the opening fence; a byte-order mark stands before it.
 * @param end The offset behind the closing fence, with or without its line ending.
 */
export function readFrontMatter(text: string, start: number, end: number): FrontMatter {
	return readSpan(text, { start, end }, contentBetweenFences(text, start, end));
}

/** Reads a file that is YAML from its first line to its last, as `clewline.yaml` is: front matter without fences. */
export function readYamlFile(text: string): FrontMatter {
	const content = { start: text.startsWith('\ufeff') ? 1 : 0, end: text.length };
	return readSpan(text, content, content);
}

function readSpan(text: string, span: Span, content: Span): FrontMatter {
	const source = detach(text.slice(content.start, content.end)).replace(/\r(?!\n)/g, '\n');
	return readFrontMatterSource({ span, content, source });
}

/** Reads a block of which the source and the places are known. */
export function readFrontMatterSource({ span, content, source }: Pick<FrontMatter, 'span' | 'content' | 'source'>): FrontMatter {
	return new LazyFrontMatter(span, content, source);
}

/** Front matter whose YAML is read when something in it is asked for. */
class LazyFrontMatter implements FrontMatter {
	readonly span: Span;
	readonly content: Span;
	readonly source: string;
	#reading: Pick<FrontMatter, 'root' | 'faults'> | undefined;
	#value: { readonly of: unknown } | undefined;

	constructor(span: Span, content: Span, source: string) {
		this.span = span;
		this.content = content;
		this.source = source;
	}

	get root(): YamlNode {
		return this.#read().root;
	}

	get faults(): readonly YamlFault[] {
		return this.#read().faults;
	}

	get value(): unknown {
		this.#value ??= { of: valueOf(this.root) };
		return this.#value.of;
	}

	#read(): Pick<FrontMatter, 'root' | 'faults'> {
		if (!this.#reading) {
			const root = readSimpleYaml(this.source, this.content.start);
			this.#reading = root ? { root, faults: [] } : readFullYaml(this.source, this.content.start);
		}
		return this.#reading;
	}
}

function contentBetweenFences(text: string, start: number, end: number): Span {
	let contentStart = start;
	while (contentStart < end && !isLineEnding(text, contentStart)) {
		contentStart++;
	}
	contentStart += text.startsWith('\r\n', contentStart) ? 2 : 1;
	let contentEnd = end;
	while (contentEnd > start && isLineEnding(text, contentEnd - 1)) {
		contentEnd--;
	}
	while (contentEnd > start && !isLineEnding(text, contentEnd - 1)) {
		contentEnd--;
	}
	return { start: contentStart, end: Math.max(contentStart, contentEnd) };
}

function isLineEnding(text: string, offset: number): boolean {
	const code = text.charCodeAt(offset);
	return code === 0x0a || code === 0x0d;
}
