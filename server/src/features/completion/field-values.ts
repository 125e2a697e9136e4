import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { chineseStatus, lifeCycle, normalizeStatus } from '../../language/attribute.js';
import type { Kind } from '../../language/kind.js';
import { backlogVerbs } from '../../language/dialects/backlog/references.js';
import { verbByField } from '../../language/verb.js';
import type { Span } from '../../util/span.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { SchemaField } from '../../workspace/schemas/schema-view.js';
import type { Cursor } from './cursor.js';
import { datesFor, quartersFrom } from './dates.js';
import { proposeItems } from './item-proposals.js';
import { longestKnownEnd } from './item-search.js';
import { findable, type Proposal, type Proposals } from './proposal.js';
import { usedValues } from './used-values.js';

/** Where the value of a field is written, or one entry of several. */
export interface ValuePlace {
	/** As the engine knows it: `depends-on`. */
	readonly key: string;

	/** What the schema says of the field, where one applies. */
	readonly field: SchemaField | undefined;
	readonly span: Span;

	/** What has been typed of the value, without a quote before it. */
	readonly typed: string;

	/** The quote that has been typed before it; empty for none. */
	readonly quote: string;
	readonly isChinese: boolean;

	/** A value as it has to be written here. */
	write(value: string): string;
}

/** What a field may hold: items of the right kind, states, people, days, or what its schema and the workspace know. */
export function proposeValues(cursor: Cursor, place: ValuePlace): Proposals {
	const { key, field, span } = place;
	if (isLink(cursor, key) && !isText(field)) {
		return proposeLinked(cursor, place);
	}
	const words = key === 'status' ? statuses(cursor, place) : wordsFor(cursor, place);
	return { span, items: [...new Set(words)].map(it => toProposal(it, place)) };
}

function isLink({ document }: Cursor, key: string): boolean {
	return verbByField.has(key) || (document.type === 'spec' && document.dialect === 'backlog' && backlogVerbs.has(key));
}

/** A persona's `goals` are sentences, whatever the word means elsewhere. */
function isText(field: SchemaField | undefined): boolean {
	return field !== undefined && field.types.has('number') && !field.types.has('integer');
}

function proposeLinked(cursor: Cursor, { key, span, typed, quote, write }: ValuePlace): Proposals {
	const kinds = kindsByField.get(key);
	const named = namedBeside(cursor, span);
	const accepts = ({ document, item }: LocatedItem): boolean =>
		(!kinds || kinds.includes(item.kind)) &&
		!(document === cursor.document && isAround(item, cursor.offset)) &&
		!named.has(item.id);
	const isId = /^[A-Za-z][A-Za-z0-9]*-/.test(typed);
	const known = /^\p{Script=Han}+$/u.test(typed) ? longestKnownEnd(cursor.located, typed) : typed;
	return known === '' && typed !== ''
		? { span, items: [] }
		: proposeItems(cursor, { span, quote, write, query: { text: known, by: isId ? 'id' : 'word', accepts } });
}

/** The IDs that the same line names already, apart from the one that is being replaced. */
function namedBeside({ document, offset, before, after }: Cursor, { start, end }: Span): ReadonlySet<string> {
	const line = { start: offset - before.length, end: offset + after.length };
	const beside = document.references.filter(
		it => it.start >= line.start && it.end <= line.end && (it.end < start || it.start > end) && it.qualifier === undefined,
	);
	return new Set(beside.map(it => it.id));
}

/** An item refers to none of its own parts, nor to itself; only the innermost item around a field is its owner. */
function isAround({ start, end, form }: LocatedItem['item'], offset: number): boolean {
	return form !== 'front-matter' && start <= offset && offset <= end;
}

/** The kinds of items that a field leads to, where it is not any. */
const kindsByField: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
	['assumptions', ['assumption']],
	['dependencies', ['task']],
	['parent-task-id', ['task']],

	['carries', ['assumption']],
	['contributes-to', ['goal']],
	['emits', ['event']],
	['events', ['event']],
	['evidenced-by', ['insight']],
	['experiment', ['experiment']],
	['experiments', ['experiment']],
	['flag', ['flag']],
	['flags', ['flag']],
	['flows', ['flow']],
	['gated-by', ['flag']],
	['goal', ['goal']],
	['goals', ['goal']],
	['guardrail-for', ['experiment']],
	['guardrails', ['metric']],
	['insight', ['insight']],
	['insights', ['insight']],
	['measured-by', ['metric']],
	['metric', ['metric']],
	['metrics', ['metric']],
	['milestone', ['milestone']],
	['persona', ['persona']],
	['personas', ['persona']],
	['prd', ['prd']],
	['primary-metric', ['metric']],
	['refines', ['story', 'requirement', 'goal', 'prd']],
	['release', ['release']],
	['requirement', ['requirement']],
	['requirements', ['requirement']],
	['risks', ['risk']],
	['satisfies', ['requirement', 'story', 'goal']],
	['screens', ['screen']],
	['serves', ['persona']],
	['stories', ['story']],
	['story', ['story']],
	['verifies', ['requirement', 'story', 'criterion']],
]);

/** The life cycle, and the words that the team has added. */
function statuses({ located }: Cursor, { isChinese }: ValuePlace): readonly string[] {
	const own = located.workspace.configuration.rules.get('known-status')?.options['statuses'];
	const words = [...lifeCycle, ...(Array.isArray(own) ? own.map(String) : [])];
	return isChinese ? words.map(it => chineseStatus(normalizeStatus(it)) ?? it) : words;
}

function wordsFor({ located }: Cursor, { key, field }: ValuePlace): readonly string[] {
	const { today } = located.workspace;
	const facts = field ? [field, ...(field.entry ? [field.entry] : [])] : [];
	const choices = facts.flatMap(it => it.choices).map(textOf);
	if (choices.length > 0) {
		return choices;
	}
	if (dateKeys.has(key) || facts.some(it => it.format === 'date')) {
		return datesFor(today);
	}
	if (key === 'quarter' || key === 'period') {
		return quartersFrom(today);
	}
	if (key === 'horizon') {
		return ['now', 'next', 'later'];
	}
	if (peopleKeys.includes(key)) {
		return usedValues(located, peopleKeys);
	}
	if (key === 'needs') {
		return ['implements', 'verifies'];
	}
	const used = sharedWords.has(key) || !field ? usedValues(located, [key]) : [];
	const samples = facts.flatMap(it => it.samples).map(textOf);
	return [...used, ...samples, ...(facts.some(it => it.types.has('boolean')) ? ['true', 'false'] : [])];
}

const dateKeys: ReadonlySet<string> = new Set(['created', 'date', 'due', 'end', 'remove-by', 'start', 'stop', 'updated']);

const peopleKeys: readonly string[] = ['owner', 'reviewers', 'deciders', 'assignee', 'reporter'];

/** Fields of text in which a team says the same word again and again. */
const sharedWords: ReadonlySet<string> = new Set([
	'activity',
	'class',
	'estimate',
	'locales',
	'markets',
	'platforms',
	'priority',
	'step',
	'tags',
	'team',
	'track',
	'unit',
]);

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function toProposal(value: string, { quote, write }: ValuePlace): Proposal {
	return { label: value, kind: CompletionItemKind.Value, text: write(value), found: quote + findable(value) };
}
