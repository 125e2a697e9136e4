import * as l10n from '@vscode/l10n';
import type { Roadmap } from '../../drawing/roadmap/model.js';
import type { Past, Unreadable } from '../../workspace/past.js';
import { createRoadmap } from '../roadmap.js';
import { compareRoadmaps } from './baseline.js';

/** A roadmap as it differs from what the specs of a revision say; where that cannot be told, the roadmap and why. */
export function compareWithPast(
	roadmap: Roadmap,
	past: Past,
	revision: string,
): { readonly roadmap: Roadmap; readonly fault?: string } {
	return past.type === 'read'
		? { roadmap: compareRoadmaps(roadmap, createRoadmap(past.workspace, roadmap.today), revision) }
		: { roadmap, fault: faultOf(past, revision) };
}

function faultOf({ type }: Unreadable, revision: string): string {
	switch (type) {
		case 'unknown':
			return l10n.t('`{0}` is no tag, branch or commit of this repository.', revision);
		case 'no-repository':
			return l10n.t('There is no git repository here to compare with.');
		case 'too-much':
			return l10n.t('The specs of `{0}` are too many or too long to be read, or git took too long.', revision);
	}
}
