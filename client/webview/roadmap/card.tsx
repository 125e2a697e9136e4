import type { VNode } from 'preact';
import { isDropped } from '../../../server/src/drawing/roadmap/change.js';
import type { RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { nameOf, spanWords } from '../../../server/src/drawing/roadmap/words.js';
import { ChangeMark, HealthMark, KindMark, ProgressBar } from './parts.js';
import type { ViewProps } from './view.js';

/** What a card of the board is given. */
export interface CardProps extends Pick<ViewProps, 'locale' | 'open' | 'lookAt'> {
	readonly item: RoadmapItem;

	/** A key was pressed on it. */
	press(event: KeyboardEvent, item: RoadmapItem): void;

	/** It may be about to be dragged. */
	drag(event: PointerEvent, item: RoadmapItem): void;
}

/** An item on the board. */
export function Card({ item, locale, open, lookAt, press, drag }: CardProps): VNode {
	const { id, kind, span, health, facts } = item;
	return (
		<button
			type="button"
			class={`card cw-${health.state}`}
			data-card={id}
			onClick={() => open(item)}
			onKeyDown={event => press(event, item)}
			onPointerDown={event => event.button === 0 && !isDropped(item) && drag(event, item)}
			onFocus={() => lookAt(id)}
			onMouseEnter={() => lookAt(id)}
		>
			<span class="card-head">
				<KindMark kind={kind} />
				<span class="id">{id}</span>
				<span class="room" />
				<span class="owner">{facts.owner}</span>
			</span>
			<span class={isDropped(item) ? 'card-title struck' : 'card-title'}>{nameOf(item)}</span>
			<ProgressBar item={item} />
			{!isDropped(item) && (
				<span class="card-foot">
					<HealthMark state={health.state} />
					<span class="room" />
					<span class="when">{span ? spanWords(span, locale) : ''}</span>
				</span>
			)}
			<ChangeMark item={item} />
			{health.reason !== '' && <span class="reason">{health.reason}</span>}
		</button>
	);
}
