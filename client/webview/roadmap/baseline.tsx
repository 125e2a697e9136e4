import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import type { FolderRoadmap } from '../../../server/src/drawing/roadmap/exchange.js';
import { host } from '../shared/host.js';

/** What the roadmap is compared with, and how to choose it; the panel asks for it, since it knows the tags and the commits. */
export function Baseline({ answer: { roadmap, baselineFault } }: { readonly answer: FolderRoadmap }): VNode {
	const isCompared = roadmap.baseline !== undefined || baselineFault !== undefined;
	const compare = (isOver: boolean): void => host.postMessage({ type: 'compare', isOver });
	return (
		<>
			<span class="baseline">
				<button type="button" class="plain" onClick={() => compare(false)}>
					{roadmap.baseline === undefined ? l10n.t('Compare with…') : l10n.t('Compared with {0}', roadmap.baseline)}
				</button>
				{isCompared && (
					<button type="button" class="plain close" aria-label={l10n.t('Compare no more')} onClick={() => compare(true)}>
						<span aria-hidden="true">×</span>
					</button>
				)}
			</span>
			{baselineFault !== undefined && (
				<span class="fault" role="status">
					{baselineFault}
				</span>
			)}
		</>
	);
}
