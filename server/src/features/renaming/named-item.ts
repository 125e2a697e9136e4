import * as l10n from '@vscode/l10n';
import type { Position } from 'vscode-languageserver-protocol';
import type { Document } from '../../language/document.js';
import type { Span } from '../../util/span.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { qualifiedId, type Workspace } from '../../workspace/workspace.js';
import type { Located } from '../located.js';
import { findOccurrence, type Occurrence } from '../occurrence.js';
import { Refusal } from '../refusal.js';
import { isSpellingOf } from './spelling.js';

/** The item under the cursor, as one that can be renamed. */
export interface NamedItem {
	readonly target: LocatedItem;
	readonly document: Document;

	/** Where the cursor's ID stands, without its qualifier: in `003-user-auth/FR-001`, the place of `FR-001`. */
	readonly span: Span;
}

/** The item that an ID at a position names; `undefined` off every ID. What cannot be renamed is refused. */
export function findNamedItem({ workspace, path }: Located, position: Position): NamedItem | undefined {
	const occurrence = findOccurrence(workspace, path, position);
	const [target, ...others] = occurrence?.targets ?? [];
	if (!occurrence || !target) {
		return undefined;
	}
	if (others.length > 0) {
		const names = occurrence.targets.slice(0, 3).map(it => `\`${qualifiedId(workspace, it)}\``);
		throw new Refusal(
			l10n.t(
				'`{0}` may mean any of {1} items: {2}. Qualify it, or rename where it is defined.',
				occurrence.id,
				occurrence.targets.length,
				names.join(', '),
			),
		);
	}
	refuseUnnamable(workspace, target, occurrence);
	return { target, document: occurrence.document, span: bareSpan(occurrence, target) };
}

function refuseUnnamable({ configuration }: Workspace, { document, item }: LocatedItem, { id }: Occurrence): void {
	if (!isSpellingOf(item, id)) {
		throw new Refusal(l10n.t('`{0}` is an old ID of `{1}`. Rename `{1}`.', id, item.id));
	}
	if (item.idStyle === 'number' && item.kind !== 'requirement') {
		throw new Refusal(l10n.t('`{0}` is counted. Change the order by hand.', item.id));
	}
	if (item.idStyle === 'code' && item.id.includes('/')) {
		throw new Refusal(
			l10n.t(
				'`{0}` is counted from the order of the scenarios. Give the scenario an ID of its own in bold, and rename that.',
				id,
			),
		);
	}
	if (document.path.split('/').some((_, depth, parts) => configuration.isExcluded(parts.slice(0, depth + 1).join('/')))) {
		throw new Refusal(
			l10n.t('`{0}` is defined in `{1}`, which is left out of the specs. Change it there by hand.', id, document.path),
		);
	}
}

/** A definition may be written otherwise than its ID: `User Story 1` is `US1`. A reference ends in the ID. */
function bareSpan({ document, span, id }: Occurrence, target: LocatedItem): Span {
	const isDefinition = document.path === target.document.path && span.start === target.item.idSpan.start;
	return isDefinition ? target.item.idSpan : { start: Math.max(span.start, span.end - id.length), end: span.end };
}
