import { useEffect, useRef, useState } from 'preact/hooks';
import type { RoadmapLine } from '../../../server/src/drawing/roadmap/arrange.js';
import type { Roadmap, RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { type Edge, isMovable, moveSpan } from '../../../server/src/drawing/roadmap/move.js';
import type { TimeScale } from '../../../server/src/drawing/roadmap/time-scale.js';
import { host } from '../shared/host.js';

/** A move that is shown before it is written. */
export interface Move {
	readonly item: RoadmapItem;
	readonly edge: Edge;
	readonly days: number;
}

/** Items that somebody moves by keys or by the mouse. */
export interface Moving {
	readonly move: Move | undefined;

	/** Moves by one key; whether the key was one that moves. */
	press(event: KeyboardEvent, item: RoadmapItem): boolean;
	drag(event: PointerEvent, item: RoadmapItem, scale: TimeScale): void;

	/** Takes back a move that is not written yet; whether there was one. */
	cancel(): boolean;
}

/** How long keys rest before their moves are written as one, in milliseconds. */
const rest = 500;

/** Shows moves at once, writes them when the hand rests, and forgets them when the specs say what came of it. */
export function useMoving(roadmap: Roadmap): Moving {
	const [move, setMove] = useState<Move>();
	const latest = useRef<Move>(undefined);
	const timer = useRef<number>(undefined);
	latest.current = move;
	useEffect(() => setMove(undefined), [roadmap]);

	const write = (written: Move | undefined): void => {
		window.clearTimeout(timer.current);
		timer.current = undefined;
		const span = written?.item.span;
		if (written && written.days !== 0 && span) {
			const {
				edge,
				days,
				item: { id, file },
			} = written;
			const seen = { start: span.start, end: span.end };
			host.postMessage({ type: 'reschedule', changes: [{ id, file, edge, days, seen }] });
		} else {
			setMove(undefined);
		}
	};
	return {
		move,
		press(event, item) {
			const step = stepOf(event);
			if (step === 0 || !isMovable(item)) {
				return false;
			}
			const edge = event.altKey && item.span?.precision !== 'point' ? 'end' : 'both';
			const before = latest.current;
			const isSame = before?.item === item && before.edge === edge && timer.current !== undefined;
			if (timer.current !== undefined && !isSame) {
				write(before);
			}
			const next = { item, edge, days: (isSame ? before.days : 0) + step } as const;
			setMove(next);
			window.clearTimeout(timer.current);
			timer.current = window.setTimeout(() => write(next), rest);
			return true;
		},
		drag: (event, item, scale) => followPointer(event, item, scale, { show: setMove, end: write }),
		cancel() {
			const isPending = timer.current !== undefined;
			if (isPending) {
				write(undefined);
			}
			return isPending;
		},
	};
}

/** The lines as they would be after a move. */
export function withMove(lines: readonly RoadmapLine[], move: Move | undefined): readonly RoadmapLine[] {
	const span = move?.item.span && moveSpan(move.item.span, move.edge, move.days);
	return move && span
		? lines.map(it => (it.type === 'item' && it.item.id === move.item.id ? { ...it, item: { ...it.item, span } } : it))
		: lines;
}

function stepOf({ key, shiftKey }: KeyboardEvent): number {
	const direction = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
	return direction * (shiftKey ? 7 : 1);
}

interface Watcher {
	show(move: Move): void;
	end(move: Move | undefined): void;
}

/** Near an end of its bar, an item is taken by this end. */
function followPointer(down: PointerEvent, item: RoadmapItem, { pixelsPerDay }: TimeScale, { show, end }: Watcher): void {
	const bar = (down.target as Element).closest('[data-id]')?.querySelector('.cw-bar')?.getBoundingClientRect();
	const edge = item.span?.precision === 'point' || !bar ? 'both' : edgeAt(down.clientX, bar);
	let move: Move | undefined;
	const follow = ({ clientX }: PointerEvent): void => {
		const days = Math.round((clientX - down.clientX) / pixelsPerDay);
		if (days !== (move?.days ?? 0)) {
			move = { item, edge, days };
			show(move);
		}
	};
	const stop = ({ type }: PointerEvent): void => {
		window.removeEventListener('pointermove', follow);
		window.removeEventListener('pointerup', stop);
		window.removeEventListener('pointercancel', stop);
		end(type === 'pointerup' ? move : undefined);
	};
	window.addEventListener('pointermove', follow);
	window.addEventListener('pointerup', stop);
	window.addEventListener('pointercancel', stop);
}

const grip = 7;

function edgeAt(x: number, { left, right, width }: DOMRect): Edge {
	return width < 4 * grip ? 'both' : x - left < grip ? 'start' : right - x < grip ? 'end' : 'both';
}
