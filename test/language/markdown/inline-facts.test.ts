import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	autolinkOf,
	codeSpanOf,
	FactKind,
	footnoteReferenceOf,
	linkOf,
	literalAutolinkOf,
	type MarkdownFacts,
	referenceLinkOf,
	scanMarkdown,
} from '../../../server/src/language/markdown/index.js';

test('codeSpanOf should read what stands between the backticks', () => {
	const text = 'a ``b`c`` d';
	const { contentStart, contentEnd } = codeSpanOf(...first(text, FactKind.codeSpan));
	assert.equal(text.slice(contentStart, contentEnd), 'b`c');
});

test('linkOf should read text, destination and title', () => {
	const text = '[a](<b> "c")';
	const link = linkOf(...first(text, FactKind.link));
	assert.equal(text.slice(link.textStart, link.textEnd), 'a');
	assert.equal(text.slice(link.destinationStart, link.destinationEnd), '<b>');
	assert.equal(text.slice(link.titleStart, link.titleEnd), '"c"');
});

test('linkOf should say that there is neither destination nor title', () => {
	const { destinationStart, destinationEnd, titleStart, titleEnd } = linkOf(...first('![a]()', FactKind.image));
	assert.deepEqual([destinationStart, destinationEnd, titleStart, titleEnd], [-1, -1, -1, -1]);
});

test('linkOf should count in the file, not in the lines of a quote', () => {
	const text = 'a\n\n> > b\n> > [c\n> > d](e)';
	const { textStart, textEnd, destinationStart, destinationEnd } = linkOf(...first(text, FactKind.link));
	assert.equal(text.slice(textStart, textEnd), 'c\n> > d');
	assert.equal(text.slice(destinationStart, destinationEnd), 'e');
});

test('referenceLinkOf should read text, label and form', () => {
	const text = '[a] [a][] [b][a]\n\n[a]: c';
	const facts = scanMarkdown(text);
	const links = numbersOf(facts, FactKind.referenceLink).map(i => referenceLinkOf(facts, i));
	assert.deepEqual(
		links.map(({ form, ...link }) => [
			form,
			text.slice(link.textStart, link.textEnd),
			text.slice(link.labelStart, link.labelEnd),
		]),
		[
			['shortcut', 'a', 'a'],
			['collapsed', 'a', 'a'],
			['full', 'b', 'a'],
		],
	);
});

test('autolinkOf should tell e-mail addresses and take the brackets off', () => {
	const text = '<a@b.c> <http://d>';
	const facts = scanMarkdown(text);
	const links = numbersOf(facts, FactKind.autolink).map(i => autolinkOf(facts, i));
	assert.deepEqual(
		links.map(({ isEmail, addressStart, addressEnd }) => [isEmail, text.slice(addressStart, addressEnd)]),
		[
			[true, 'a@b.c'],
			[false, 'http://d'],
		],
	);
});

test('literalAutolinkOf should say what makes the address a link', () => {
	const facts = scanMarkdown('http://a.b www.a.b a@b.c');
	const forms = numbersOf(facts, FactKind.literalAutolink).map(i => literalAutolinkOf(facts, i).form);
	assert.deepEqual(forms, ['protocol', 'www', 'email']);
});

test('footnoteReferenceOf should read the label', () => {
	const text = '![^ab]\n\n[^ab]: c';
	const { start, labelStart, labelEnd } = footnoteReferenceOf(...first(text, FactKind.footnoteReference));
	assert.deepEqual([start, text.slice(labelStart, labelEnd)], [1, 'ab']);
});

function first(text: string, kind: FactKind): [MarkdownFacts, number] {
	const facts = scanMarkdown(text);
	return [facts, numbersOf(facts, kind)[0] ?? assert.fail(`There is no fact of kind ${kind}.`)];
}

function numbersOf(facts: MarkdownFacts, kind: FactKind): number[] {
	return Array.from({ length: facts.count }, (_, i) => i).filter(i => facts.kind(i) === kind);
}
