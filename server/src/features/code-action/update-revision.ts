import * as l10n from '@vscode/l10n';
import { parseArtifactId } from '../../language/dialects/openfasttrace/artifact-id.js';
import type { Item } from '../../language/document.js';
import { artifactLinks } from '../../workspace/artifact-links.js';
import type { LocatedReference } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { replaceId } from './id-in-text.js';
import type { Offer, SafeFix } from './offer.js';

/** Covers the revision of today: here, or wherever an older one of the same item is covered. Nothing of it is done unasked. */
export const updateRevision: SafeFix = {
	rules: ['openfasttrace-current-revision', 'tracey-current-version'],
	offers(finding, { workspace, document }) {
		const link = workspace.referencesIn(document).find(it => it.reference.start === finding.start);
		const targets = link ? targetsOf(workspace, link) : [];
		const [target] = targets;
		if (!link || !target || targets.length > 1) {
			return [];
		}
		const { id, title } = target;
		const all = outdatedLinks(workspace, id);
		return [
			{
				title: title === '' ? l10n.t('Change to `{0}`', id) : l10n.t('Change to `{0}`: {1}', id, title),
				isPreferred: true,
				isForAll: true,
				write: changes => replaceId(changes, document, link.reference, id),
			},
			...(all.length > 1 && all.includes(link) ? [everywhere(all, id)] : []),
		];
	},
};

/** What is meant, be it of another revision; a tag in code has no title. */
function targetsOf(workspace: Workspace, link: LocatedReference): readonly Pick<Item, 'id' | 'title'>[] {
	const resolution = workspace.resolve(link);
	return resolution.type === 'resolved'
		? [resolution.target.item]
		: artifactLinks(workspace, link).map(({ id, target }) => ({ id, title: target?.item.title ?? '' }));
}

function everywhere(links: readonly LocatedReference[], id: string): Offer {
	return {
		title: l10n.t('Change all {0} links to older revisions to `{1}`', links.length, id),
		write(changes) {
			changes.annotate({ label: l10n.t('Cover `{0}`', id), needsConfirmation: true });
			for (const { document, reference } of links) {
				replaceId(changes, document, reference, id);
			}
		},
	};
}

/** What covers an older revision of what has an ID. */
function outdatedLinks(workspace: Workspace, id: string): readonly LocatedReference[] {
	const { type, name, revision } = parseArtifactId(id) ?? { type: '', name: '', revision: 0 };
	const older = Array.from(
		{ length: Math.min(revision, mostRevisions) },
		(_, index) => `${type}~${name}~${revision - index - 1}`,
	);
	return older.flatMap(it => workspace.referencesNaming(it)).filter(it => artifactLinks(workspace, it)[0]?.state === 'outdated');
}

/** Nobody covers what is older than that. */
const mostRevisions = 100;
