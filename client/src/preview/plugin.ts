import type { NameInSpec } from '../../../server/src/protocol.js';
import type { MarkdownIt, Token } from './markdown-it.js';

/** How the names of a document are shown. */
export interface NameStyle {
	/** What is known of the IDs in the document that is rendered; `undefined` where it has none, or nobody knows yet. */
	namesOf(env: unknown): Names | undefined;

	/** A status in the reader's language. */
	statusWord(status: string): string;
}

/** The names of one document, ready to be looked for. */
export interface Names {
	readonly byText: ReadonlyMap<string, NameInSpec>;

	/** Finds the names, each in its first group. */
	readonly pattern: RegExp;
}

/** Longer names are looked for first: `003-auth/FR-1` holds `FR-1`. */
export function createNames(names: readonly NameInSpec[]): Names | undefined {
	const texts = names.map(it => it.text).sort((a, b) => b.length - a.length);
	const pattern = `(?<![A-Za-z0-9_/-])(${texts.map(escapePattern).join('|')})(?![A-Za-z0-9_]|-[A-Za-z0-9])`;
	return names.length === 0 ? undefined : { byText: new Map(names.map(it => [it.text, it])), pattern: new RegExp(pattern, 'u') };
}

/**
 * A plugin of the Markdown preview: IDs become links that tell the item's title, with its status beside them. Code, links and what
 * other plugins make stay as they are. The preview keeps what it has read, and tells which document it is only when it renders.
 *
 * @implements REQ-421
 */
export function linkNames(markdown: MarkdownIt, style: NameStyle): MarkdownIt {
	const { rules } = markdown.renderer;
	const before = rules['text'];
	markdown.core.ruler.push('clewline', ({ tokens }) => {
		tokens.forEach((it, index) => {
			if (tokens[index - 1]?.type === 'heading_open') {
				it.children?.forEach(child => {
					child.meta ??= inHeading;
				});
			}
		});
	});
	rules['text'] = (tokens, index, ...rest) => {
		const names = style.namesOf(rest[1]);
		const { content = '', meta } = tokens[index] ?? {};
		const writer = names && new NameWriter(names, style, markdown.utils.escapeHtml);
		const plain = (): string => before?.(tokens, index, ...rest) ?? markdown.utils.escapeHtml(content);
		const html = writer && names.pattern.test(content) && !isInLink(tokens, index) ? writer.write(tokens, index) : plain();
		return writer && meta === inHeading && isLastText(tokens, index) ? html + writer.statusOfHeading(tokens) : html;
	};
	return markdown;
}

/** What is left at the pieces of a heading: there, a status stands behind the ID that the heading defines, and behind no other. */
const inHeading = { isClewlineHeading: true };

function escapePattern(text: string): string {
	return text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
}

/** What is in a link already is not linked again. */
function isInLink(tokens: readonly Token[], index: number): boolean {
	const last = tokens.slice(0, index).findLast(it => it.type === 'link_open' || it.type === 'link_close');
	return last?.type === 'link_open';
}

function isLastText(tokens: readonly Token[], index: number): boolean {
	return tokens.findLastIndex(it => it.type === 'text') === index;
}

/** Whether nothing is read before a piece of text but the box of a task. */
function isFirst(tokens: readonly Token[], index: number): boolean {
	const before = tokens.slice(0, index).map(it => (it.type.endsWith('break') ? '\n' : it.content));
	return isBox(before.join(''));
}

function isBox(text = ''): boolean {
	return /^(?:\[[ xX]\] *)?$/.test(text);
}

/** Writes pieces of text with their names as links. */
class NameWriter {
	constructor(
		readonly names: Names,
		readonly style: NameStyle,
		readonly escape: (text: string) => string,
	) {}

	/** One piece. What the document defines here is no link: it would lead to itself. */
	write(tokens: readonly Token[], index: number): string {
		const { content = '', meta } = tokens[index] ?? {};
		const parts = content.split(this.names.pattern);
		return parts
			.map((part, at) => {
				const name = at % 2 === 1 ? this.names.byText.get(part) : undefined;
				if (!name) {
					return this.escape(part);
				}
				const isDefinition = at === 1 && name.isDefinedHere && isFirst(tokens, index) && isBox(parts[0]);
				return isDefinition ? this.escape(part) : this.#link(name) + (meta === inHeading ? '' : this.#status(name));
			})
			.join('');
	}

	/** The status of the item that a heading defines. */
	statusOfHeading(tokens: readonly Token[]): string {
		const first = tokens.find(it => it.type === 'text')?.content ?? '';
		const [before, text = ''] = first.split(this.names.pattern);
		const name = before === '' ? this.names.byText.get(text) : undefined;
		return name?.isDefinedHere === true ? this.#status(name) : '';
	}

	/** The preview follows `data-href`, relative to the document. */
	#link({ text, title, link }: NameInSpec): string {
		const [href, tip, label] = [link, title, text].map(it => this.escape(it));
		return `<a class="clewline-id" href="${href}" data-href="${href}" title="${tip}">${label}</a>`;
	}

	#status({ status }: NameInSpec): string {
		const word = this.escape(this.style.statusWord(status));
		return status === '' ? '' : ` <span class="clewline-status" data-status="${this.escape(status)}">${word}</span>`;
	}
}
