import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	definitionOf,
	FactKind,
	fenceOf,
	footnoteDefinitionOf,
	frontMatterOf,
	headingOf,
	listItemOf,
	listOf,
	type MarkdownFacts,
	paragraphOf,
	scanMarkdown,
	tableCellOf,
	tableRowOf,
} from '../../../server/src/language/markdown/index.js';

test('frontMatterOf should say where the YAML stands', () => {
	const text = '---\r\na: b\r\nc: d\r\n---\r\n';
	const { contentStart, contentEnd } = frontMatterOf(scanMarkdown(text), 0);
	assert.equal(text.slice(contentStart, contentEnd), 'a: b\r\nc: d\r\n');
});

test('frontMatterOf should say that there is no YAML between fences that meet', () => {
	const { contentStart, contentEnd } = frontMatterOf(scanMarkdown('---\n---\n'), 0);
	assert.deepEqual([contentStart, contentEnd], [4, 4]);
});

test('headingOf should read a title between marks', () => {
	const text = 'a\n\n###  b c ##';
	const heading = headingOf(...only(text, FactKind.heading));
	assert.deepEqual(heading, { start: 3, end: 14, depth: 3, textStart: 8, textEnd: 11, isSetext: false });
});

test('headingOf should say that there is no title', () => {
	const heading = headingOf(...only('## ##', FactKind.heading));
	assert.deepEqual(heading, { start: 0, end: 5, depth: 2, textStart: -1, textEnd: -1, isSetext: false });
});

test('headingOf should read a title above a line', () => {
	const heading = headingOf(...only('a\nb\n==', FactKind.heading));
	assert.deepEqual(heading, { start: 0, end: 6, depth: 1, textStart: 0, textEnd: 3, isSetext: true });
});

test('fenceOf should read info and content', () => {
	const text = '``` ts a=b\n\nc\n\n```';
	const fence = fenceOf(...only(text, FactKind.fence));
	assert.equal(text.slice(fence.infoStart, fence.infoEnd), 'ts a=b');
	assert.equal(text.slice(fence.contentStart, fence.contentEnd), 'c');
	assert.equal(fence.isClosed, true);
});

test('fenceOf should say that there is neither info nor content nor end', () => {
	const fence = fenceOf(...only('~~~', FactKind.fence));
	const { infoStart, infoEnd, contentStart, contentEnd, isClosed } = fence;
	assert.deepEqual([infoStart, infoEnd, contentStart, contentEnd, isClosed], [-1, -1, -1, -1, false]);
});

test('listOf should tell numbers from bullets', () => {
	assert.equal(listOf(...only('1. a', FactKind.list)).isOrdered, true);
	assert.equal(listOf(...only('- a', FactKind.list)).isOrdered, false);
});

test('listItemOf should read marker, number and box', () => {
	const item = listItemOf(...only(' 007. [x] a', FactKind.listItem));
	assert.deepEqual(item, { start: 1, end: 11, markerEnd: 5, ordered: 7, checked: 1, checkboxStart: 6 });
});

test('listItemOf should say that there is neither number nor box', () => {
	const item = listItemOf(...only('- [a]', FactKind.listItem));
	assert.deepEqual(item, { start: 0, end: 5, markerEnd: 1, ordered: -1, checked: -1, checkboxStart: -1 });
});

test('tableRowOf should tell head, delimiters and body', () => {
	const facts = scanMarkdown('|a|\n|-|\n|b|');
	const rows = numbersOf(facts, FactKind.tableRow).map(i => tableRowOf(facts, i).role);
	assert.deepEqual(rows, ['head', 'delimiter', 'body']);
});

test('tableCellOf should read the text of a cell, if there is one', () => {
	const text = '| a b || \\| |\n|-|-|-|';
	const facts = scanMarkdown(text);
	const cells = numbersOf(facts, FactKind.tableCell).map(i => tableCellOf(facts, i));
	assert.deepEqual(
		cells.map(({ contentStart, contentEnd }) => contentStart >= 0 && text.slice(contentStart, contentEnd)),
		['a b', false, '\\|'],
	);
});

test('definitionOf should read label, destination and title', () => {
	const text = 'a\n\n[b c]: <d e>\n  "f"';
	const definition = definitionOf(...only(text, FactKind.definition));
	assert.equal(text.slice(definition.labelStart, definition.labelEnd), 'b c');
	assert.equal(text.slice(definition.destinationStart, definition.destinationEnd), '<d e>');
	assert.equal(text.slice(definition.titleStart, definition.titleEnd), '"f"');
	assert.equal(definitionOf(...only('[a]: b', FactKind.definition)).titleStart, -1);
});

test('footnoteDefinitionOf should read the label', () => {
	const { labelStart, labelEnd } = footnoteDefinitionOf(...only('[^ab]: c', FactKind.footnoteDefinition));
	assert.deepEqual([labelStart, labelEnd], [2, 4]);
});

test('paragraphOf should start the text behind a box', () => {
	assert.equal(paragraphOf(...only('- [ ] a', FactKind.paragraph)).textStart, 5);
	assert.equal(paragraphOf(...only('- a', FactKind.paragraph)).textStart, 2);
});

/** The facts of a text and the number of the only one of a kind. */
function only(text: string, kind: FactKind): [MarkdownFacts, number] {
	const facts = scanMarkdown(text);
	const [number = -1, ...others] = numbersOf(facts, kind);
	assert.ok(number >= 0 && others.length === 0);
	return [facts, number];
}

function numbersOf(facts: MarkdownFacts, kind: FactKind): number[] {
	return Array.from({ length: facts.count }, (_, i) => i).filter(i => facts.kind(i) === kind);
}
