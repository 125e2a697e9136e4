import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { FactKind } from '../../server/src/language/markdown/index.js';

type Kind = keyof typeof FactKind;

/** A token that is open, and what has been seen inside it. */
interface OpenToken {
	readonly type: string;
	readonly values: Record<string, number>;
}

interface Token {
	readonly type: string;
	readonly start: number;
	readonly end: number;
}

const withFrontMatter = [gfm(), frontmatter(['yaml'])];
const withoutFrontMatter = [gfm()];

/**
 * What micromark, the parser under remark, says of a text, one line for each fact in the form of `describeFacts`, sorted.
 *
 * An opening `---` that nothing closes turns lists and quotes off in the front matter extension; such a text is read without it.
 */
export function oracleFacts(text: string): string[] {
	const reading = new Reading(text);
	const extensions = isFrontMatterUnclosed(text) ? withoutFrontMatter : withFrontMatter;
	const events = postprocess(
		parse({ extensions })
			.document()
			.write(preprocess()(text, undefined, true)),
	);
	// micromark counts from behind the byte order mark.
	const shift = text.startsWith('\ufeff') ? 1 : 0;
	for (const [direction, token] of events) {
		const { type } = token;
		const plain = { type, start: token.start.offset + shift, end: token.end.offset + shift };
		if (direction === 'enter') {
			reading.enter(plain);
		} else {
			reading.exit(plain);
		}
	}
	return reading.lines().sort();
}

/** One line that says all of a fact: kind, start, end and details. */
export function describeFact(kind: Kind, numbers: readonly number[]): string {
	return `${kind} ${numbers.join(' ')}`;
}

function isFrontMatterUnclosed(text: string): boolean {
	const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
	const isFence = (line: string): boolean => /^---[ \t]*$/.test(line);
	return lines.length > 1 && isFence(lines[0] ?? '') && !lines.slice(1).some(isFence);
}

/** Tokens that are a stretch of the fact around them: the types of that fact, and the name of the stretch. */
const parts: Record<string, readonly [owners: readonly string[], name: string]> = {
	atxHeadingText: [['atxHeading'], 'text'],
	setextHeadingText: [['setextHeading'], 'text'],
	codeFencedFenceInfo: [['codeFenced'], 'info'],
	codeFencedFenceMeta: [['codeFenced'], 'info'],
	codeFlowValue: [['codeFenced', 'codeIndented'], 'content'],
	tableContent: [['tableHeader', 'tableData', 'tableDelimiter'], 'content'],
	definitionLabelString: [['definition'], 'label'],
	definitionDestination: [['definition'], 'destination'],
	definitionTitle: [['definition'], 'title'],
	gfmFootnoteDefinitionLabelString: [['gfmFootnoteDefinition'], 'label'],
	labelText: [['link', 'image'], 'text'],
	resourceDestination: [['link', 'image'], 'destination'],
	resourceTitle: [['link', 'image'], 'title'],
	referenceString: [['link', 'image'], 'label'],
};

/** Tokens that say something of the fact around them: the types of that fact, the name of the value, and the value. */
const marks: Record<string, readonly [owners: readonly string[], name: string, value: (token: Token, text: string) => number]> = {
	atxHeadingSequence: [['atxHeading'], 'depth', ({ start, end }) => end - start],
	setextHeadingLineSequence: [['setextHeading'], 'depth', ({ start }, text) => (text[start] === '=' ? 1 : 2)],
	codeTextSequence: [['codeText'], 'size', ({ start, end }) => end - start],
	resource: [['link', 'image'], 'isResource', () => 1],
	reference: [['link', 'image'], 'hasLabel', () => 1],
	autolinkEmail: [['autolink'], 'form', () => 1],
	literalAutolinkWww: [['literalAutolink'], 'form', () => 1],
	literalAutolinkEmail: [['literalAutolink'], 'form', () => 2],
};

/** Tokens that are facts: the kind, and the details in their order; a name that was not set is -1. */
const kinds: Record<string, readonly [kind: Kind, details: readonly string[]]> = {
	yaml: ['frontMatter', []],
	atxHeading: ['heading', ['depth', 'textStart', 'textEnd', '0']],
	setextHeading: ['heading', ['depth', 'textStart', 'textEnd', '1']],
	codeFenced: ['fence', ['infoStart', 'infoEnd', 'contentStart', 'contentEnd', 'isClosed']],
	codeIndented: ['indentedCode', []],
	htmlFlow: ['htmlBlock', []],
	listOrdered: ['list', ['1']],
	listUnordered: ['list', ['0']],
	blockQuote: ['blockQuote', []],
	table: ['table', []],
	tableDelimiterRow: ['tableRow', ['1']],
	tableHeader: ['tableCell', ['contentStart', 'contentEnd']],
	tableData: ['tableCell', ['contentStart', 'contentEnd']],
	definition: ['definition', ['labelStart', 'labelEnd', 'destinationStart', 'destinationEnd', 'titleStart', 'titleEnd']],
	gfmFootnoteDefinition: ['footnoteDefinition', ['labelStart', 'labelEnd']],
	thematicBreak: ['thematicBreak', []],
	paragraph: ['paragraph', ['textStart']],
	codeText: ['codeSpan', ['size']],
	autolink: ['autolink', ['form']],
	literalAutolink: ['literalAutolink', ['form']],
	htmlText: ['inlineHtml', []],
	gfmFootnoteCall: ['footnoteReference', []],
};

const lists = ['listOrdered', 'listUnordered'];

/** Goes through the tokens of one text and turns them into facts. */
class Reading {
	readonly #text: string;
	readonly #open: OpenToken[] = [];
	readonly #facts: (readonly [Kind, Record<string, number>, readonly string[]])[] = [];
	/** The item that is open in each open list. */
	readonly #items = new Map<OpenToken, Record<string, number>>();

	constructor(text: string) {
		this.#text = text;
	}

	enter({ type, start }: Token): void {
		if (type === 'listItemPrefix') {
			const list = this.#owner(lists);
			const item = { start, end: -1 };
			this.#facts.push(['listItem', item, ['markerEnd', 'number', 'checked', 'checkboxStart']]);
			if (list) {
				this.#items.set(list, item);
			}
		}
		this.#open.push({ type, values: { 0: 0, 1: 1 } });
	}

	exit(token: Token): void {
		const values = this.#open.pop()?.values ?? {};
		const part = parts[token.type];
		const owner = part && this.#owner(part[0])?.values;
		if (part && owner) {
			owner[`${part[1]}Start`] ??= token.start;
			owner[`${part[1]}End`] = token.end;
		}
		const mark = marks[token.type];
		const marked = mark && this.#owner(mark[0])?.values;
		if (mark && marked) {
			marked[mark[1]] ??= mark[2](token, this.#text);
		}
		this.#noteItem(token);
		this.#add(token, values);
	}

	lines(): string[] {
		return this.#facts.map(([kind, values, details]) => {
			const { start = -1, end = -1 } = values;
			return describeFact(kind, [start, end, ...details.map(name => values[name] ?? -1)]);
		});
	}

	#owner(types: readonly string[]): OpenToken | undefined {
		return this.#open.findLast(({ type }) => types.includes(type));
	}

	#noteItem({ type, start, end }: Token): void {
		const list = this.#owner(lists);
		const item = list && this.#items.get(list);
		if (type === 'codeFencedFence') {
			const fence = this.#owner(['codeFenced'])?.values ?? {};
			fence['isClosed'] = fence['isClosed'] === undefined ? 0 : 1;
		} else if (!item) {
			// A box outside of any list is no task, whatever its token says.
		} else if (type === 'listItemMarker' && item['markerEnd'] === undefined) {
			item['markerEnd'] = end;
		} else if (type === 'listItemValue' && item['number'] === undefined) {
			item['number'] = Number(this.#text.slice(start, end));
		} else if (type === 'taskListCheckValueChecked' || type === 'taskListCheckValueUnchecked') {
			item['checked'] = type === 'taskListCheckValueChecked' ? 1 : 0;
		} else if (type === 'taskListCheck') {
			item['checkboxStart'] = start;
			const paragraph = this.#owner(['paragraph']);
			if (paragraph) {
				paragraph.values['textStart'] = end;
			}
		}
	}

	#add({ type, start, end }: Token, values: Record<string, number>): void {
		const [kind, details] = kinds[type] ?? [];
		Object.assign(values, { start, end });
		if (type === 'paragraph') {
			values['textStart'] ??= start;
		}
		if (type === 'literalAutolink' || type === 'autolink') {
			values['form'] ??= 0;
		}
		if (kind && details) {
			this.#facts.push([kind, values, details]);
		} else if (type === 'tableRow') {
			values['role'] = this.#owner(['tableHead']) ? 0 : 2;
			this.#facts.push(['tableRow', values, ['role']]);
		} else if (type === 'link' || type === 'image') {
			this.#addLink(type, values);
		}
	}

	#addLink(type: 'link' | 'image', values: Record<string, number>): void {
		if (values['isResource'] === 1) {
			const names = ['textStart', 'textEnd', 'destinationStart', 'destinationEnd', 'titleStart', 'titleEnd'];
			this.#facts.push([type, values, names]);
			return;
		}
		const isFull = values['labelStart'] !== undefined;
		values['form'] = isFull ? 2 : values['hasLabel'] === 1 ? 1 : 0;
		const kind = type === 'link' ? 'referenceLink' : 'referenceImage';
		this.#facts.push([kind, values, ['textStart', 'textEnd', 'labelStart', 'labelEnd', 'form']]);
	}
}
