import { useEffect, useState } from 'preact/hooks';
import type { LinesInView } from '../../../server/src/drawing/roadmap/arrow.js';

/** What of a scrolling element is seen, in pixels. */
export interface Viewport {
	readonly top: number;
	readonly height: number;
	readonly width: number;
}

/** Follows what of a scrolling element is seen. */
export function useViewport(scroller: { readonly current: HTMLElement | null }): Viewport {
	const [viewport, setViewport] = useState({ top: 0, height: 600, width: 0 });
	useEffect(() => {
		const element = scroller.current;
		if (!element) {
			return undefined;
		}
		const look = (): void => setViewport({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
		const observer = new ResizeObserver(look);
		observer.observe(element);
		element.addEventListener('scroll', look, { passive: true });
		look();
		return () => {
			observer.disconnect();
			element.removeEventListener('scroll', look);
		};
	}, []);
	return viewport;
}

/** The lines of one height that are in view, and some beyond its edges, so that scrolling shows no gaps. */
export function linesInView({ top, height }: Pick<Viewport, 'top' | 'height'>, lineHeight: number): LinesInView {
	return { first: Math.floor(top / lineHeight) - spare, last: Math.ceil((top + height) / lineHeight) + spare };
}

const spare = 8;

/** The line to which a key leads from another, of so many; `undefined` for any other key. */
export function targetOf(key: string, current: number, length: number): number | undefined {
	const within = (index: number): number => Math.min(length - 1, Math.max(0, index));
	switch (key) {
		case 'ArrowDown':
			return within(current + 1);
		case 'ArrowUp':
			return within(current - 1);
		case 'PageDown':
			return within(current + 10);
		case 'PageUp':
			return within(current - 10);
		case 'Home':
			return 0;
		case 'End':
			return length - 1;
		default:
			return undefined;
	}
}
