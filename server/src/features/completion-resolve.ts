import { type CompletionItem, CompletionResolveRequest } from 'vscode-languageserver-protocol';
import { titleBeside } from '../workspace/workspace.js';
import type { SpecDocument } from '../language/document.js';
import { factsOf } from '../language/item-facts.js';
import { positionAt } from '../util/line-table.js';
import { escapeMarkdown } from './escape-markdown.js';
import { type Editor, editorFeature } from './feature.js';
import type { Located } from './located.js';

/** `completionItem/resolve`. */
export const completionResolve = editorFeature({}, CompletionResolveRequest.type, provideCompletionResolve);

/** Describes the item that a proposal names, once the user looks at it. */
export async function provideCompletionResolve(editor: Editor, proposal: CompletionItem): Promise<CompletionItem> {
	const { uri, id } = (proposal.data ?? {}) as { readonly uri?: string; readonly id?: string };
	const located = uri === undefined ? undefined : editor.locate(uri);
	const document = located?.workspace.document(located.path);
	if (!located || document?.type !== 'spec' || id === undefined) {
		return proposal;
	}
	return { ...proposal, documentation: { kind: 'markdown', value: await describe(located, document, id) } };
}

async function describe({ path, readText }: Located, document: SpecDocument, id: string): Promise<string> {
	const item = document.items.find(it => it.id === id);
	const text = await readText(path);
	if (!item) {
		return '';
	}
	const facts = [
		item.kind,
		item.status,
		...factsOf({ document, item }).flatMap(it => (shown.has(it.key) ? `${it.key}: ${it.value}` : [])),
	];
	const line = positionAt(document.lines, item.idSpan.start).line + 1;
	return [
		`**${escapeMarkdown(id)}** ${escapeMarkdown(titleBeside(item))}`,
		facts.flatMap(it => (it ? escapeMarkdown(it) : [])).join(' · '),
		text === undefined || item.form === 'front-matter' ? '' : escapeMarkdown(openingOf(text.slice(item.idSpan.end, item.end))),
		`${escapeMarkdown(path)}:${line}`,
	]
		.filter(Boolean)
		.join('\n\n');
}

const shown = new Set(['priority', 'owner']);

/** The first paragraph that is neither a heading nor a list. */
function openingOf(body: string): string {
	const [, ...paragraphs] = body.split(/\r?\n|\r/);
	const opening = paragraphs
		.join('\n')
		.split(/\n\s*\n/)
		.map(it => it.trim());
	const prose = opening.find(it => it !== '' && !/^(?:#|[-*+|>]|\d+[.)])/.test(it)) ?? '';
	return prose.length > longestOpening ? `${prose.slice(0, longestOpening)}…` : prose;
}

/** In characters: enough to tell one item from another. */
const longestOpening = 300;
