import { type Fields, fieldsOf, listIn, longText, text } from '../answer.js';

/** Text in the least of Jira's own format of documents: a paragraph for each, and a break for each line in it. */
export function toJiraDocument(body: string): object {
	const paragraphs = body.split(/\n{2,}/).filter(it => it.trim() !== '');
	return { type: 'doc', version: 1, content: paragraphs.map(it => ({ type: 'paragraph', content: linesOf(it) })) };
}

/** What a document of Jira says, its paragraphs apart; plain text, as servers of one's own have it, stays as it is. */
export function fromJiraDocument(fields: Fields, key: string): string {
	const value = fields[key];
	return typeof value === 'object' && value !== null ? textOf(fieldsOf(value), 0) : longText(fields, key);
}

function linesOf(paragraph: string): object[] {
	return paragraph
		.split('\n')
		.flatMap((line, index) => [
			...(index === 0 ? [] : [{ type: 'hardBreak' }]),
			...(line === '' ? [] : [{ type: 'text', text: line }]),
		]);
}

function textOf(node: Fields, depth: number): string {
	const type = text(node, 'type');
	if (type === 'text' || type === 'hardBreak' || depth > deepest) {
		return type === 'text' ? longText(node, 'text') : '\n';
	}
	const parts = listIn(node, 'content').map(it => textOf(it, depth + 1));
	return parts.join(blocks.has(type) ? '\n\n' : '');
}

/** What holds paragraphs. */
const blocks: ReadonlySet<string> = new Set(['doc', 'blockquote', 'bulletList', 'listItem', 'orderedList', 'panel', 'taskList']);

/** Nobody writes deeper than that. */
const deepest = 50;
