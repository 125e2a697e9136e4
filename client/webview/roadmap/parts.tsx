import type { VNode } from 'preact';
import { drawMark } from '../../../server/src/drawing/roadmap/bar.js';
import { changeWord, slippedDays } from '../../../server/src/drawing/roadmap/change.js';
import { drawKind } from '../../../server/src/drawing/roadmap/label.js';
import type { HealthState, RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { healthWord, progressWord } from '../../../server/src/drawing/roadmap/words.js';
import { Drawing } from '../shared/drawing.js';

/** A small mark of what an item is. */
export function KindMark({ kind }: { readonly kind: string }): VNode {
	return (
		<svg class="mark" width="16" height="16" aria-hidden="true">
			<Drawing of={drawKind(kind, 1, 8)} />
		</svg>
	);
}

/** A health in its colour, its mark and its word. */
export function HealthMark({ state }: { readonly state: HealthState }): VNode {
	const mark = drawMark(state, 8, 8);
	return (
		<span class={`health cw-${state}`}>
			<svg class="mark" width="16" height="16" aria-hidden="true">
				{mark ? <Drawing of={mark} /> : <circle class="dot" cx="8" cy="8" r="4" />}
			</svg>
			{healthWord(state)}
		</span>
	);
}

/** How far an item has come, as a thin bar and a number. */
export function ProgressBar({ item }: { readonly item: RoadmapItem }): VNode | undefined {
	const word = progressWord(item);
	return word === '' ? undefined : (
		<span class={`progress cw-${item.health.state}`}>
			<svg width="100%" height="4" aria-hidden="true">
				<rect class="progress-all" width="100%" height="4" rx="2" />
				<rect class="progress-done" width={word.replace(' ', '')} height="4" rx="2" />
			</svg>
			<span>{word}</span>
		</span>
	);
}

/** How an item differs from the baseline, in words; nothing where it does not. */
export function ChangeMark({ item }: { readonly item: RoadmapItem }): VNode | undefined {
	const word = changeWord(item);
	return word === '' ? undefined : <span class={`change change-${changeTone(item)}`}>{word}</span>;
}

/** By which a sign is put before the words. */
function changeTone(item: RoadmapItem): string {
	const days = slippedDays(item) ?? 0;
	return days > 0 ? 'later' : days < 0 ? 'earlier' : (item.change?.type ?? '');
}

/** A length of CSS. */
export function px(length: number): string {
	return `${length}px`;
}
