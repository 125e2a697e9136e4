import * as l10n from '@vscode/l10n';
import type { SpecDocument } from '../../language/document.js';
import type { Issue, IssueReading, IssueReference } from '../../language/issue.js';
import { offsetAt } from '../../util/line-table.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { stateMark } from '../issues/state-mark.js';
import type { Position } from 'vscode-languageserver-protocol';

/** The issue under a position, and what is known of it. */
export interface IssueAt {
	readonly document: SpecDocument;
	readonly reference: IssueReference;
	readonly reading: IssueReading;
}

/** The name of an issue at a position; `undefined` where there is none that a tracker can have. */
export function findIssueAt(workspace: Workspace, path: string, position: Position): IssueAt | undefined {
	const document = workspace.document(path);
	if (document?.type !== 'spec' || document.issueReferences.length === 0) {
		return undefined;
	}
	const offset = offsetAt(document.lines, position);
	const reference = document.issueReferences.find(it => it.start <= offset && offset <= it.end);
	const reading = reference && workspace.issueNamed(reference.text);
	return reading && { document, reference, reading };
}

/**
 * What a tracker says of an issue, and how old that is. A title is text: nothing in it is Markdown, or HTML.
 *
 * @implements REQ-713
 */
export function describeIssue({ reading, reference }: IssueAt, now: number): string {
	const { answer, url, tracker, trouble } = reading;
	const issue = answer?.issue;
	const head = issue
		? `**${escapeMarkdown(issue.key)}** ${escapeMarkdown(issue.title)}`
		: answer
			? l10n.t('{0} knows no issue `{1}`, or hides it from you.', tracker, reference.text)
			: `**${escapeMarkdown(reference.text)}**`;
	const age = answer ? l10n.t('as of {0}', ageOf(now - answer.fetchedAt)) : l10n.t('nothing is known of it yet');
	const foot = [linkTo(tracker, url), age, ...(trouble === undefined ? [] : [escapeMarkdown(trouble)])].join(' · ');
	return [head, ...(issue ? [factsOf(issue), pullRequestsOf(issue)] : []), foot].filter(Boolean).join('\n\n');
}

/** One line with the issues in the fields of an item; empty where there are none. */
export function describeIssuesOf(workspace: Workspace, { document, item }: LocatedItem): string {
	const index = document.issueReferences.length === 0 ? -1 : document.items.indexOf(item);
	const issues = document.issueReferences.flatMap(({ text, from, isDeclared }) => {
		const reading = isDeclared && from === index ? workspace.issueNamed(text) : undefined;
		return reading ? summarize(text, reading) : [];
	});
	return issues.length === 0 ? '' : l10n.t('issues: {0}', issues.join(', '));
}

function summarize(text: string, { answer, url }: IssueReading): string {
	const issue = answer?.issue;
	return issue
		? `${stateMark(issue.state)} ${linkTo(issue.key, url)} ${escapeMarkdown(issue.title)} (${escapeMarkdown(issue.stateName)})`
		: linkTo(text, url);
}

function factsOf({ state, stateName, assignee, labels, milestone, due }: Issue): string {
	const facts = [
		`${stateMark(state)} ${stateName}`,
		assignee,
		labels.join(', '),
		milestone,
		due === '' ? '' : l10n.t('due {0}', due),
	];
	return facts
		.flatMap(it => it && escapeMarkdown(it))
		.filter(Boolean)
		.join(' · ');
}

function pullRequestsOf({ pullRequests }: Issue): string {
	return pullRequests
		.map(({ name, url, state }) => `${url === '' ? escapeMarkdown(name) : linkTo(name, url)} ${escapeMarkdown(state)}`.trim())
		.join(', ');
}

function linkTo(text: string, url: string): string {
	return `[${escapeMarkdown(text)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function ageOf(milliseconds: number): string {
	const minutes = Math.floor(milliseconds / 60_000);
	if (minutes < 1) {
		return l10n.t('just now');
	}
	if (minutes < 90) {
		return l10n.t('{0} min ago', minutes);
	}
	return minutes < 36 * 60 ? l10n.t('{0} h ago', Math.round(minutes / 60)) : l10n.t('{0} days ago', Math.round(minutes / 1440));
}
