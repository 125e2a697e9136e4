import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What part of a picture is seen: its top left corner in the frame, in pixels, and how large it is. */
export interface View {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

/** A width and a height, in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** A picture that can be moved and made larger in its frame. */
export interface Viewport {
	readonly view: View;
	readonly onKeyDown: (event: KeyboardEvent) => void;
	readonly onPointerDown: (event: PointerEvent) => void;

	/** Shows all of it. */
	fit(): void;

	/** Makes it larger or smaller around the middle of the frame. */
	zoom(factor: number): void;

	/** Moves it as little as brings a part of it into the frame. */
	show(element: Element): void;
}

/** Moves a picture of some size in a frame by wheel, pointer and keys. It fits the frame again when it becomes another: when `key` changes. */
export function useViewport(frame: RefObject<HTMLElement | null>, size: Size, key: string): Viewport {
	const [view, setView] = useState<View>({ x: 0, y: 0, scale: 1 });
	const fitted = useRef('');
	const fit = useCallback(() => frame.current && setView(fitInto(frame.current, size)), [frame, size]);
	const zoomAt = useCallback((factor: number, x: number, y: number) => setView(it => zoomed(it, factor, x, y)), []);
	const move = useCallback((x: number, y: number) => setView(it => ({ ...it, x: it.x + x, y: it.y + y })), []);
	const zoom = (factor: number): void => {
		const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {};
		zoomAt(factor, clientWidth / 2, clientHeight / 2);
	};

	useLayoutEffect(() => {
		if (fitted.current !== key && size.width > 0) {
			fitted.current = key;
			fit();
		}
	}, [key, size, fit]);

	useEffect(() => {
		const element = frame.current;
		const onWheel = (event: WheelEvent): void => {
			event.preventDefault();
			const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {};
			if (event.ctrlKey || event.metaKey) {
				zoomAt(Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
			} else {
				move(-(event.shiftKey ? event.deltaY : event.deltaX), event.shiftKey ? 0 : -event.deltaY);
			}
		};
		element?.addEventListener('wheel', onWheel, { passive: false });
		return () => element?.removeEventListener('wheel', onWheel);
	}, [frame, move, zoomAt]);

	return {
		view,
		fit,
		zoom,
		show: element => frame.current && move(...stepInto(frame.current, element)),
		onKeyDown: event => {
			const act = keys[event.key];
			if (act && !event.ctrlKey && !event.metaKey && !event.altKey && event.target === event.currentTarget) {
				event.preventDefault();
				act({ fit, zoom, move });
			}
		},
		onPointerDown: event => drag(event, move),
	};
}

/** What keys do to a picture. */
const keys: Readonly<
	Record<string, (to: { fit(): void; zoom(factor: number): void; move(x: number, y: number): void }) => void>
> = {
	ArrowLeft: ({ move }) => move(40, 0),
	ArrowRight: ({ move }) => move(-40, 0),
	ArrowUp: ({ move }) => move(0, 40),
	ArrowDown: ({ move }) => move(0, -40),
	'+': ({ zoom }) => zoom(1.25),
	'=': ({ zoom }) => zoom(1.25),
	'-': ({ zoom }) => zoom(0.8),
	'0': ({ fit }) => fit(),
};

const smallest = 0.1;
const largest = 6;

/** Room around a picture that fits, in pixels; and how large a small one may become. */
const margin = 28;
const largestFit = 1.4;

function fitInto({ clientWidth, clientHeight }: HTMLElement, { width, height }: Size): View {
	const room = Math.min((clientWidth - 2 * margin) / width, (clientHeight - 2 * margin) / height, largestFit);
	const scale = Math.max(smallest, room);
	return { scale, x: (clientWidth - width * scale) / 2, y: Math.max(margin, (clientHeight - height * scale) / 2) };
}

function zoomed({ x, y, scale }: View, factor: number, atX: number, atY: number): View {
	const next = Math.min(largest, Math.max(smallest, scale * factor));
	const ratio = next / scale;
	return { scale: next, x: atX - (atX - x) * ratio, y: atY - (atY - y) * ratio };
}

/** How far a part of the picture is from the frame, and a little further. */
function stepInto(frame: HTMLElement, element: Element): [x: number, y: number] {
	const [outer, inner] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
	const along = (start: number, end: number, from: number, to: number): number =>
		from < start ? start - from + margin : to > end ? end - to - margin : 0;
	return [along(outer.left, outer.right, inner.left, inner.right), along(outer.top, outer.bottom, inner.top, inner.bottom)];
}

/** Follows the pointer until it is let go. What is only clicked is not moved. */
function drag(event: PointerEvent, move: (x: number, y: number) => void): void {
	const frame = event.currentTarget as HTMLElement;
	let last = event;
	const follow = (next: PointerEvent): void => {
		const isFar = Math.abs(next.clientX - event.clientX) + Math.abs(next.clientY - event.clientY) > 3;
		if (isFar && !frame.hasPointerCapture(event.pointerId)) {
			frame.setPointerCapture(event.pointerId);
		}
		if (frame.hasPointerCapture(event.pointerId)) {
			move(next.clientX - last.clientX, next.clientY - last.clientY);
			last = next;
		}
	};
	const end = (): void => {
		frame.removeEventListener('pointermove', follow);
		frame.removeEventListener('pointerup', end);
		frame.removeEventListener('pointercancel', end);
	};
	frame.addEventListener('pointermove', follow);
	frame.addEventListener('pointerup', end);
	frame.addEventListener('pointercancel', end);
}
