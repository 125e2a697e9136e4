import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { SpecDocument } from '../../language/document.js';
import type { ProposedIssue } from '../../trackers/fetching/issue-reader.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Cursor } from './cursor.js';
import { type Completer, findable, type Proposal, type Proposals } from './proposal.js';
import { isReadable } from './readable.js';

/**
 * Issues behind a hash or the key of a project, by number or by words of their titles: those that specs name, and the open ones of
 * trackers, and what a search there finds. A hash that may be the mark of a heading is left alone.
 *
 * @implements REQ-716
 */
export const completeIssue: Completer = cursor => {
	const { document, before, after, offset, located, typed } = cursor;
	const grammar = located.workspace.configuration.reading.issues;
	const begun = document.type === 'spec' && grammar ? issueBefore.exec(before)?.groups : undefined;
	if (document.type !== 'spec' || !grammar || !begun || /^\s*#+$/.test(before)) {
		return undefined;
	}
	const { name = '', key } = begun;
	const isOurs = key === undefined ? typed === undefined || typed === '#' : grammar.keys.has(key);
	if (!isOurs || !isForIssues(cursor, document)) {
		return undefined;
	}
	const end = offset + (/^[\w]*/.exec(after)?.[0].length ?? 0);
	return propose(located, name, { start: offset - name.length, end });
};

const issueBefore = /(?:^|[^\w&#/.])(?<name>#[\p{L}\p{N}]*|(?<key>[A-Z][A-Z0-9]+)-\d*)$/u;

/** In front matter only the field for issues holds some. */
function isForIssues(cursor: Cursor, { frontMatter }: SpecDocument): boolean {
	const isInFrontMatter = frontMatter !== undefined && cursor.offset <= frontMatter.content.end;
	return isInFrontMatter ? /^issues\s*:/.test(cursor.before) : isReadable(cursor);
}

async function propose(located: Cursor['located'], name: string, span: Proposals['span']): Promise<Proposals> {
	const named = knownIssues(located.workspace);
	const mark = name.startsWith('#') ? '#' : name.slice(0, name.indexOf('-') + 1);
	const words = name.slice(mark.length);
	const known = [...named, ...(await located.listIssues())];
	const isEnough = known.filter(it => findable(it.issue.title).toLowerCase().includes(words.toLowerCase())).length >= enough;
	const found = isEnough ? [] : await located.searchIssues(words);
	const issues = new Map([...known, ...found].map(it => [it.text, it]));
	const fitting = [...issues.values()].filter(it => it.text.startsWith(mark)).sort(byStateAndTime);
	return { span, items: fitting.slice(0, mostShown).map(toProposal), isIncomplete: true };
}

/** Where so many are known by the words, trackers are not searched for more. */
const enough = 10;

/** More would not be looked through. */
const mostShown = 100;

function knownIssues(workspace: Workspace): readonly ProposedIssue[] {
	return workspace.issueNames().flatMap(text => {
		const issue = workspace.issueNamed(text)?.answer?.issue;
		return issue && !text.startsWith('http') ? { text, issue } : [];
	});
}

/** What is open first, then what changed last. */
function byStateAndTime({ issue: a }: ProposedIssue, { issue: b }: ProposedIssue): number {
	return Number(a.state !== 'open') - Number(b.state !== 'open') || (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0);
}

function toProposal({ text, issue }: ProposedIssue): Proposal {
	return {
		label: text,
		kind: CompletionItemKind.Reference,
		found: `${text} ${findable(issue.title)}`,
		title: issue.title,
		note: issue.stateName,
		isDropped: issue.state === 'dropped',
	};
}
