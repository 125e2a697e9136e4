import type { VNode } from 'preact';
import type { RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { nameOf } from '../../../server/src/drawing/roadmap/words.js';
import { KindMark, px } from './parts.js';

/** What is dragged, where it is in the window, and what would come of it if it were dropped there. */
export interface FlyingProps {
	readonly item: RoadmapItem;
	readonly x: number;
	readonly y: number;
	readonly note?: string | undefined;
}

/** An item under the pointer. */
export function Flying({ item, x, y, note }: FlyingProps): VNode {
	return (
		<div class="chip flying" style={{ left: px(x + 8), top: px(y + 8) }} aria-hidden="true">
			<KindMark kind={item.kind} />
			{nameOf(item)}
			{note !== undefined && <span class="muted">{note}</span>}
		</div>
	);
}
