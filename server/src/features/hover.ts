import { statusOf } from '../workspace/status.js';
import * as l10n from '@vscode/l10n';
import { type Hover, type HoverParams, HoverRequest, type Position } from 'vscode-languageserver-protocol';
import { factsOf } from '../language/item-facts.js';
import { positionAt, rangeOf } from '../util/line-table.js';
import { type Coverage, coverageOf } from '../workspace/coverage.js';
import type { LocatedItem } from '../workspace/postings.js';
import { qualifiedId, titleBeside, type Workspace } from '../workspace/workspace.js';
import { escapeMarkdown } from './escape-markdown.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { readBody } from './hover/body.js';
import { outlineFlows } from './hover/flow-outline.js';
import { describeIssue, describeIssuesOf, findIssueAt } from './hover/issue.js';
import { findOccurrence } from './occurrence.js';

/** `textDocument/hover`. */
export const hover = feature({ hoverProvider: true }, HoverRequest.type, provideHover);

/**
 * Tells what the ID under the cursor means, how far it is, and who links to it.
 *
 * @implements REQ-302
 */
export async function provideHover(located: Located, { position }: HoverParams): Promise<Hover | null> {
	const { workspace, path } = located;
	const occurrence = findOccurrence(workspace, path, position);
	if (!occurrence) {
		return hoverIssue(located, position);
	}

	const { document, span, targets, id } = occurrence;
	const summaries = targets.map(it => describe(located, it));
	const intro = targets.length > 1 ? [l10n.t('`{0}` may mean {1} items:', id, targets.length)] : [];
	// Several items are told apart by their titles.
	const body = targets.length === 1 ? await Promise.all(targets.map(it => readBody(located, it))) : [];
	const parts = summaries.map(({ head, flows, foot }, index) =>
		[...head, body[index] ?? '', ...flows, ...foot].filter(Boolean).join('\n\n'),
	);
	return {
		range: rangeOf(document.lines, span),
		contents: { kind: 'markdown', value: [...intro, ...parts].join('\n\n---\n\n') },
	};
}

/** What is known is shown at once; what is new is asked for behind, and shown the next time. */
function hoverIssue(located: Located, position: Position): Hover | null {
	const issue = findIssueAt(located.workspace, located.path, position);
	if (!issue) {
		return null;
	}
	located.askIssues([issue.reference.text], 'stale');
	return {
		range: rangeOf(issue.document.lines, issue.reference),
		contents: { kind: 'markdown', value: describeIssue(issue, located.time()) },
	};
}

/** What stands over and under the body. */
interface Summary {
	readonly head: readonly string[];
	readonly flows: readonly string[];
	readonly foot: readonly string[];
}

function describe({ workspace, uriOf }: Located, target: LocatedItem): Summary {
	const { document, item } = target;
	const line = positionAt(document.lines, item.idSpan.start).line + 1;
	const facts = [
		item.kind,
		statusOf(workspace, target),
		...factsOf(target)
			.filter(it => shownKeys.has(it.key))
			.map(it => `${it.key}: ${it.value}`),
	];
	return {
		head: [
			`**${escapeMarkdown(qualifiedId(workspace, target))}** ${escapeMarkdown(titleBeside(item))}`.trim(),
			facts.flatMap(it => (it ? escapeMarkdown(it) : [])).join(' · '),
			describeIssuesOf(workspace, target),
		],
		flows: outlineFlows(workspace, target),
		foot: [
			[describeLinks(workspace, target), describeCoverage(coverageOf(workspace, target))].filter(Boolean).join(' · '),
			`[${escapeMarkdown(document.path)}:${line}](${uriOf(document.path)}#L${line})`,
		],
	};
}

const shownKeys = new Set(['priority', 'owner']);

function describeLinks(workspace: Workspace, target: LocatedItem): string {
	const verbs = workspace.referencesTo(target).map(it => it.reference.verb);
	const implementing = verbs.filter(it => it === 'implements').length;
	const verifying = verbs.filter(it => it === 'verifies').length;
	return l10n.t('implemented by {0}, verified by {1}, referenced by {2}', implementing, verifying, verbs.length);
}

function describeCoverage({ unmet, waiver }: Coverage): string {
	return [
		...(unmet.length === 0 ? [] : [l10n.t('still needs: {0}', unmet.join(', '))]),
		...(waiver ? [l10n.t('{0} waived until {1}', waiver.needs.join(', '), waiver.until)] : []),
	].join(' · ');
}
