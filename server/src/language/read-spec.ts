import { createLineTable } from '../util/line-table.js';
import { dialects } from './dialects/index.js';
import type { SpecDocument } from './document.js';
import { frontMatterEntries, readFrontMatter } from './front-matter/index.js';
import { FactKind, headingText, type MarkdownFacts, scanMarkdown } from './markdown/index.js';
import { type AnchorTexts, packSpec } from './packing/pack.js';
import type { PackedDocument } from './packing/packed-document.js';
import { unpackSpec } from './packing/unpack.js';
import { readSuppressions } from './read-comments.js';
import { type ItemSource, readItems } from './read-items.js';
import { readLinks } from './read-links.js';
import { readQuestions } from './read-questions.js';
import { readReferences } from './read-references.js';
import { defaultReading, type Reading } from './reading.js';
import { isTemplate } from './template.js';
import { findWeaselWords } from './weasel-words.js';

/** What one spec says. Any text is a spec: this never throws, and takes time in proportion to the text. */
export function readSpec(path: string, text: string, reading: Reading = defaultReading): SpecDocument {
	return unpackSpec(readPackedSpec(path, text, reading));
}

/** The same, packed. */
export function readPackedSpec(path: string, text: string, reading: Reading): PackedDocument {
	const facts = scanMarkdown(text);
	const dialect = dialects.find(it => it.recognizes(path, text));
	if (!dialect) {
		throw new Error('The last dialect recognises every file.');
	}

	const frontMatter = frontMatterOf(text, facts);
	const source: ItemSource = {
		path,
		text,
		facts,
		frontMatter,
		entries: frontMatter ? frontMatterEntries(frontMatter) : [],
		dialect: dialect.reader(path, reading.grammar),
		reading,
	};
	const isForm = isTemplate(path);
	const items = isForm ? [] : readItems(source);
	return packSpec({
		path,
		dialect: dialect.name,
		lines: createLineTable(text),
		frontMatter,
		items,
		references: isForm ? [] : readReferences(source, items),
		links: readLinks(path, text, facts),
		...readAnchors(text, facts),
		questions: readQuestions(text, facts),
		weaselWords: reading.findsWeaselWords ? findWeaselWords(text, items) : [],
		suppressions: readSuppressions(text, facts),
	});
}

function frontMatterOf(text: string, facts: MarkdownFacts): SpecDocument['frontMatter'] {
	return facts.count > 0 && facts.kind(0) === FactKind.frontMatter
		? readFrontMatter(text, facts.start(0), facts.end(0))
		: undefined;
}

function readAnchors(text: string, facts: MarkdownFacts): AnchorTexts {
	const headings: string[] = [];
	const names: string[] = [];
	for (let fact = 0; fact < facts.count; fact++) {
		const kind = facts.kind(fact);
		if (kind === FactKind.heading) {
			headings.push(headingText(text, facts, fact));
		} else if (kind === FactKind.htmlBlock || kind === FactKind.inlineHtml) {
			for (const match of text.slice(facts.start(fact), facts.end(fact)).matchAll(htmlAnchor)) {
				names.push(match.groups?.['name'] ?? '');
			}
		}
	}
	return { headings: headings.join('\n'), names: names.join('\n') };
}

const htmlAnchor = /\s(?:id|name)\s*=\s*["']?(?<name>[^\s"'>]+)/gi;
