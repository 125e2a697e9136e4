import * as l10n from '@vscode/l10n';
import type { Reference } from '../../language/document.js';
import type { Workspace } from '../../workspace/workspace.js';
import { replaceId } from './id-in-text.js';
import { nearIds, otherSpellings } from './near-id.js';
import type { Offer, SafeFix, Subject } from './offer.js';

/** Did you mean? In the place of an ID that nothing has, one that is written almost so. */
export const correctId: SafeFix = {
	rules: ['resolved-reference'],
	offers(finding, { workspace, document }) {
		const reference = document.references.find(it => it.start === finding.start && it.end === finding.end);
		if (!reference) {
			return [];
		}
		const isThere = (id: string): boolean =>
			workspace.lookUp(document.path, { id, qualifier: reference.qualifier }).type === 'resolved';
		const same = otherSpellings(reference.id).filter(isThere);
		const near = nearIds(reference.id).filter(it => !same.includes(it) && isThere(it));
		return [...same, ...near]
			.slice(0, mostOffered)
			.map((id, index) => toOffer({ id, isOnly: index === 0 && same.length === 1 }, reference, { workspace, document }));
	},
};

/** Nobody chooses among more. */
const mostOffered = 3;

function toOffer(
	{ id, isOnly }: { readonly id: string; readonly isOnly: boolean },
	reference: Reference,
	{ workspace, document }: Subject,
): Offer {
	return {
		title: l10n.t('Change to `{0}`: {1}', id, titleOf(workspace, document.path, { id, qualifier: reference.qualifier })),
		isPreferred: isOnly,
		isSafe: isOnly,
		write: changes => replaceId(changes, document, reference, id),
	};
}

function titleOf(workspace: Workspace, path: string, name: Pick<Reference, 'id' | 'qualifier'>): string {
	const resolution = workspace.lookUp(path, name);
	return resolution.type === 'resolved' ? resolution.target.item.title : '';
}
