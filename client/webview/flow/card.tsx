import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FlowItem, FlowStep } from '../../../server/src/drawing/flow/model.js';
import { stateOfItem, stateWord, statusWord } from '../../../server/src/drawing/flow/state.js';
import type { Palette } from './palette.js';
import { StateMark } from './parts.js';

/** What a card tells of, and where. */
export interface CardProps {
	readonly step: FlowStep;
	readonly items: ReadonlyMap<string, FlowItem>;
	readonly palette: Palette;
	readonly near: Element;
	readonly frame: HTMLElement;
}

/** What is known of the items of a step, beside it. A step without items needs none. */
export function Card({ step, items, palette, near, frame }: CardProps): VNode | undefined {
	const element = useRef<HTMLDivElement>(null);
	const [place, setPlace] = useState({ left: 0, top: 0 });
	useLayoutEffect(() => {
		if (element.current) {
			setPlace(placeOf(element.current, near.getBoundingClientRect(), frame.getBoundingClientRect()));
		}
	}, [step, near, frame]);
	const known = step.items.flatMap(it => items.get(it) ?? []);
	return known.length === 0 ? undefined : (
		<div ref={element} class="hover-card" role="tooltip" style={{ left: `${place.left}px`, top: `${place.top}px` }}>
			{known.map(it => (
				<ItemCard key={it.id} item={it} palette={palette} />
			))}
		</div>
	);
}

function ItemCard({ item, palette }: { readonly item: FlowItem; readonly palette: Palette }): VNode {
	const { id, title, kind, priority, owner, coverage, unmet } = item;
	return (
		<section>
			<p class="card-head">
				<b>{id}</b> <span class="muted">{[kind, priority, owner].filter(it => it !== '').join(' · ')}</span>
			</p>
			{title !== '' && <p>{title}</p>}
			<p class="card-states">
				<span>
					<StateMark state={stateOfItem(item, 'status')} palette={palette} /> {statusWord(item)}
				</span>
				{coverage !== 'none' && (
					<span>
						<StateMark state={coverage} palette={palette} /> {stateWord(coverage)}
					</span>
				)}
			</p>
			{unmet.length > 0 && <p class="muted">{l10n.t('still needs: {0}', unmet.join(', '))}</p>}
		</section>
	);
}

/** To the right of the step, or to its left where there is no room; within the frame. */
function placeOf(card: HTMLElement, step: DOMRect, frame: DOMRect): { readonly left: number; readonly top: number } {
	const right = step.right - frame.left + gap;
	const isRoom = right + card.offsetWidth < frame.width - gap;
	return {
		left: isRoom ? right : Math.max(gap, step.left - frame.left - card.offsetWidth - gap),
		top: Math.max(gap, Math.min(step.top - frame.top, frame.height - card.offsetHeight - gap)),
	};
}

const gap = 10;
