import { createLineTable } from '../util/line-table.js';
import { isChronicleOfVersions } from './chronicle.js';
import type { Dialect, DialectReader } from './dialects/dialect.js';
import { dialects } from './dialects/index.js';
import { noFacts } from './dialects/layered-reader.js';
import { NumberedReader } from './dialects/numbered/numbered-reader.js';
import type { SpecDocument } from './document.js';
import { frontMatterEntries, readFrontMatter } from './front-matter/index.js';
import { isHtml, namesInHtml } from './given-names.js';
import { readMergeConflicts } from './merge-conflicts.js';
import { FactKind, headingText, type MarkdownFacts, scanMarkdown } from './markdown/index.js';
import { type AnchorTexts, packSpec } from './packing/pack.js';
import type { PackedDocument } from './packing/packed-document.js';
import { unpackSpec } from './packing/unpack.js';
import { readDiagrams } from './read-diagrams.js';
import { readSuppressions } from './read-comments.js';
import { readIssueReferences } from './read-issue-references.js';
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

/**
 * The same, packed. A dialect that fails loses its own files and no others: the next that recognises them has them, and what went
 * wrong is kept for the log. What a team has said of a file goes before what it looks like.
 *
 * @implements REQ-609
 */
export function readPackedSpec(
	path: string,
	text: string,
	reading: Reading,
	known: readonly Dialect[] = dialects,
): PackedDocument {
	const facts = scanMarkdown(text);
	const file: ScannedFile = { path, text, facts, failure: undefined };
	const said = reading.dialectRules.findLast(it => it.appliesTo(path))?.dialect;
	for (const dialect of known) {
		try {
			const isIts = said === undefined || file.failure ? dialect.recognizes(path, text, facts) : dialect.name === said;
			if (isIts) {
				return readIn(dialect, file, reading);
			}
		} catch (error) {
			file.failure ??= `${dialect.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
		}
	}
	throw new Error(file.failure ?? 'The last dialect recognises every file.');
}

/** A file before it is read, and what has failed so far. */
interface ScannedFile extends Pick<ItemSource, 'path' | 'text' | 'facts'> {
	failure: string | undefined;
}

function readIn(dialect: Dialect, { path, text, facts, failure }: ScannedFile, reading: Reading): PackedDocument {
	const frontMatter = frontMatterOf(text, facts);
	const source: ItemSource = {
		path,
		text,
		facts,
		frontMatter,
		entries: frontMatter ? frontMatterEntries(frontMatter) : [],
		dialect: withHeadings(readerOf(dialect, { path, text, facts }, reading), path, reading),
		reading,
	};
	const isForm = isTemplate(path);
	const items = isForm || isChronicleOfVersions(path, text, facts) ? [] : readItems(source);
	const formatFacts = (isForm ? undefined : source.dialect.facts?.(text)) ?? noFacts;
	const conflicts = readMergeConflicts(text, facts);
	return packSpec({
		path,
		dialect: dialect.name,
		lines: createLineTable(text),
		frontMatter,
		items,
		references: isForm ? [] : readReferences(source, items),
		links: reading.isForRules ? readLinks(path, text, facts) : [],
		...(reading.isForRules ? readAnchors(text, facts) : noAnchors),
		questions: reading.isForRules ? readQuestions(text, facts) : [],
		diagrams: readDiagrams(text, facts),
		issueReferences: reading.issues && !isForm ? readIssueReferences(source, items, reading.issues) : [],
		weaselWords: reading.findsWeaselWords ? findWeaselWords(text, items) : [],
		...formatFacts,
		suppressions: [...readSuppressions(text, facts), ...conflicts.suppressions],
		lapses: [...formatFacts.lapses, ...conflicts.lapses],
		failure,
	});
}

/**
 * A file may hold items of several formats: those that come after its own are read on top, unless a team has said what it is.
 *
 * @implements REQ-616
 */
function readerOf(
	dialect: Dialect,
	{ path, text, facts }: Pick<ScannedFile, 'path' | 'text' | 'facts'>,
	{ grammar, dialectRules }: Reading,
): DialectReader {
	const others = dialectRules.some(it => it.appliesTo(path)) ? [] : dialects.slice(dialects.indexOf(dialect) + 1);
	return others.reduce(
		(reader, it) => (it.layer && it.recognizes(path, text, facts) ? it.layer(reader) : reader),
		dialect.reader(path, grammar),
	);
}

/** Headings that a team has configured are read on top of the format that the file has. */
function withHeadings(reader: DialectReader, path: string, { headings }: Reading): DialectReader {
	const own = headings.length === 0 ? headings : headings.filter(it => it.appliesTo(path));
	return own.length === 0 ? reader : new NumberedReader(reader, own);
}

function frontMatterOf(text: string, facts: MarkdownFacts): SpecDocument['frontMatter'] {
	return facts.count > 0 && facts.kind(0) === FactKind.frontMatter
		? readFrontMatter(text, facts.start(0), facts.end(0))
		: undefined;
}

const noAnchors: AnchorTexts = { headings: '', names: '' };

function readAnchors(text: string, facts: MarkdownFacts): AnchorTexts {
	const headings: string[] = [];
	const names: string[] = [];
	for (let fact = 0; fact < facts.count; fact++) {
		const kind = facts.kind(fact);
		if (kind === FactKind.heading) {
			headings.push(headingText(text, facts, fact));
		} else if (isHtml(kind)) {
			names.push(...namesInHtml(text, facts, fact).map(it => it.name));
		}
	}
	return { headings: headings.join('\n'), names: names.join('\n') };
}
