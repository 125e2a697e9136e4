import * as l10n from '@vscode/l10n';
import { isWritten, type Reference } from '../../language/document.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
import { idAfter, takenIn } from '../../workspace/next-id.js';
import type { Workspace } from '../../workspace/workspace.js';
import { replaceId } from './id-in-text.js';
import type { QuickFix } from './offer.js';

/** Gives one of several items of the same ID the next free one, and takes along the references that mean this item. */
export const renumber: QuickFix = {
	rules: ['unique-id'],
	offers(finding, { workspace, document }) {
		const items = document.type === 'spec' ? workspace.itemsIn(document) : [];
		const located = items.find(it => it.item.idSpan.start === finding.start);
		// What has a revision or is counted has no next number that would be free.
		if (located?.item.idStyle !== 'code') {
			return [];
		}
		const newId = freeId(workspace, located);
		const references = referencesMeaning(workspace, located);
		return [
			{
				title: l10n.t('Renumber this one as `{0}`', newId),
				write(changes) {
					changes.replace(document, located.item.idSpan, newId);
					for (const { document: from, reference } of references.filter(it => it.document.type === 'spec')) {
						replaceId(changes, from, reference, newId);
					}
					changes.annotate({ label: l10n.t('Code that names `{0}`', located.item.id), needsConfirmation: true });
					for (const { document: from, reference } of references.filter(it => it.document.type === 'code')) {
						replaceId(changes, from, reference, newId);
					}
				},
			},
		];
	},
};

/** The next number of the series; the first one behind a name that has none. */
function freeId(workspace: Workspace, { document, item }: LocatedItem): string {
	const prefix = /^(?<prefix>.+)-\d+$/.exec(item.id)?.groups?.['prefix'] ?? item.id;
	return idAfter(prefix, [takenIn(workspace, prefix, { scope: workspace.scopeOf(document.path) })], item.kind);
}

/** What leads to an item by the rules of resolution, but for what stands in one of its rivals; and what it says of itself. */
function referencesMeaning(workspace: Workspace, located: LocatedItem): readonly LocatedReference[] {
	const rivals = workspace.rivalsOf(located).filter(it => it !== located);
	const isWithin = ({ document, item }: LocatedItem, from: LocatedReference): boolean =>
		document === from.document && item.start <= from.reference.start && from.reference.end <= item.end;
	const leading = workspace
		.referencesTo(located)
		.filter(it => !rivals.some(rival => isInside(rival, located) && isWithin(rival, it)));
	const own = located.posting.references.filter(
		it => isWithin(located, it) && !rivals.some(rival => isInside(rival, located) && isWithin(rival, it)),
	);
	return [...new Set([...leading, ...own])].filter(it => isOfId(it.reference, located));
}

/** Whether a rival stands elsewhere than around an item. */
function isInside(rival: LocatedItem, { document, item }: LocatedItem): boolean {
	return rival.document !== document || rival.item.start > item.start || rival.item.end < item.end;
}

/** An alias that leads here stays, and so does what a range means. */
function isOfId(reference: Reference, { item }: LocatedItem): boolean {
	return reference.id === item.id && isWritten(reference);
}
