import * as l10n from '@vscode/l10n';
import { type Hover, type HoverParams, HoverRequest } from 'vscode-languageserver-protocol';
import { positionAt, rangeOf } from '../util/line-table.js';
import { type Coverage, coverageOf } from '../workspace/coverage.js';
import type { LocatedItem } from '../workspace/postings.js';
import { qualifiedId, type Workspace } from '../workspace/workspace.js';
import { escapeMarkdown } from './escape-markdown.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { findOccurrence } from './occurrence.js';

/** `textDocument/hover`. */
export const hover = feature({ hoverProvider: true }, HoverRequest.type, provideHover);

/**
 * Tells what the ID under the cursor means, how far it is, and who links to it.
 *
 * @implements REQ-302
 */
export function provideHover({ workspace, path, uriOf }: Located, { position }: HoverParams): Hover | null {
	const occurrence = findOccurrence(workspace, path, position);
	if (!occurrence) {
		return null;
	}

	const parts = occurrence.targets.map(target => describe(workspace, target, uriOf(target.document.path)));
	const intro = parts.length > 1 ? [l10n.t('`{0}` may mean {1} items:', occurrence.id, parts.length)] : [];
	return {
		range: rangeOf(occurrence.document.lines, occurrence.span),
		contents: { kind: 'markdown', value: [...intro, ...parts].join('\n\n---\n\n') },
	};
}

function describe(workspace: Workspace, target: LocatedItem, uri: string): string {
	const { document, item } = target;
	const line = positionAt(document.lines, item.idSpan.start).line + 1;
	const facts = [
		item.kind,
		item.status,
		...item.attributes.filter(it => shownKeys.has(it.key)).map(it => `${it.key}: ${it.value}`),
	];
	return [
		`**${escapeMarkdown(qualifiedId(workspace, target))}** ${escapeMarkdown(item.title)}`,
		facts.flatMap(it => (it ? escapeMarkdown(it) : [])).join(' · '),
		[describeLinks(workspace, target), describeCoverage(coverageOf(workspace, target))].filter(Boolean).join(' · '),
		`[${escapeMarkdown(document.path)}:${line}](${uri}#L${line})`,
	]
		.filter(Boolean)
		.join('\n\n');
}

const shownKeys = new Set(['priority', 'owner']);

function describeLinks(workspace: Workspace, target: LocatedItem): string {
	const verbs = workspace.referencesTo(target).map(it => it.reference.verb);
	const implementing = verbs.filter(it => it === 'implements').length;
	const verifying = verbs.filter(it => it === 'verifies').length;
	return l10n.t('implemented by {0}, verified by {1}, referenced {2} times', implementing, verifying, verbs.length);
}

function describeCoverage({ unmet }: Coverage): string {
	return unmet.length === 0 ? '' : l10n.t('still needs: {0}', unmet.join(', '));
}
