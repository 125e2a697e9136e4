import * as l10n from '@vscode/l10n';
import type { RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FlowDiagram, FlowItem } from '../../../server/src/drawing/flow/model.js';
import type { FlowPath } from '../../../server/src/drawing/flow/paths.js';
import { type Colouring, stateOfStep } from '../../../server/src/drawing/flow/state.js';
import { Card } from './card.js';
import { paintStep, settle, stepElements, wayElements } from './decorate.js';
import type { Palette } from './palette.js';
import type { Rendered } from './rendered.js';
import { useViewport, type Size, type Viewport } from './viewport.js';

/** What of a picture stands out. */
export interface Highlights {
	/** The steps that the cursor in the editor is on. */
	readonly atCursor: ReadonlySet<string>;

	/** The steps that a search has found; `undefined` where nothing is searched. */
	readonly found: ReadonlySet<string> | undefined;

	/** The step that one looks at. */
	readonly lookedAt: string | undefined;

	/** The path that is shown. */
	readonly path: FlowPath | undefined;
}

/** What a picture is given. */
export interface PictureProps {
	readonly diagram: FlowDiagram;
	readonly items: ReadonlyMap<string, FlowItem>;
	readonly rendered: Rendered;
	readonly palette: Palette;
	readonly colouring: Colouring;
	readonly highlights: Highlights;

	/** Tells one diagram from another. */
	readonly id: string;
	readonly title: string;

	/** The step that was clicked. */
	pick(step: string): void;

	/** Is given the frame, and what it holds. */
	onReady(viewport: Viewport): void;
}

/** The picture of a diagram in a frame. Steps are in the colours of their items; the pointer tells of them, and a click leads to them. */
export function Picture(props: PictureProps): VNode {
	const { diagram, items, rendered, palette, highlights, id, title, pick, onReady } = props;
	const frame = useRef<HTMLDivElement>(null);
	const holder = useRef<HTMLDivElement>(null);
	const [over, setOver] = useState<string>();
	const { size, ...elements } = useDrawn(holder, rendered.markup, title);
	const viewport = useViewport(frame, size, rendered.markup === '' ? '' : id);
	const { view } = viewport;
	onReady(viewport);
	usePaint(elements.steps, props);
	useLayoutEffect(() => highlight(elements, highlights), [elements.steps, highlights]);
	useEffect(() => {
		const element = elements.steps.get(highlights.lookedAt ?? [...highlights.atCursor][0] ?? '');
		if (element) {
			viewport.show(element);
		}
	}, [elements.steps, highlights.lookedAt, highlights.atCursor]);

	const stepOf = (target: EventTarget | null): string | undefined => {
		const element = target instanceof Element ? target.closest('g.node') : null;
		return Array.from(elements.steps).find(([, it]) => it === element)?.[0];
	};
	const step = diagram.steps.find(it => it.id === over);
	const element = elements.steps.get(over ?? '');
	return (
		<div
			ref={frame}
			class="frame"
			tabIndex={0}
			role="group"
			aria-label={l10n.t('Picture of {0}. Arrow keys move it, + and − make it larger and smaller, 0 shows all of it.', title)}
			onKeyDown={viewport.onKeyDown}
			onPointerDown={viewport.onPointerDown}
			onMouseLeave={() => setOver(undefined)}
		>
			<div
				ref={holder}
				class={rendered.fault === undefined ? 'picture' : 'picture old'}
				data-id={rendered.markup === '' ? undefined : id}
				style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
				onMouseMove={event => setOver(stepOf(event.target))}
				onClick={event => {
					const clicked = stepOf(event.target);
					if (clicked !== undefined) {
						pick(clicked);
					}
				}}
			/>
			{step && element && frame.current && (
				<Card step={step} items={items} palette={palette} near={element} frame={frame.current} />
			)}
		</div>
	);
}

/** What Mermaid has drawn, by name. */
interface Elements {
	readonly steps: ReadonlyMap<string, SVGGElement>;
	readonly ways: ReadonlyMap<string, readonly Element[]>;
}

interface Drawn extends Elements {
	readonly size: Size;
}

const nothingDrawn: Drawn = { steps: new Map(), ways: new Map(), size: { width: 0, height: 0 } };

/** Puts markup into its holder. */
function useDrawn(holder: RefObject<HTMLElement | null>, markup: string, title: string): Drawn {
	const [drawn, setDrawn] = useState(nothingDrawn);
	useLayoutEffect(() => {
		if (holder.current) {
			holder.current.innerHTML = markup;
			const svg = holder.current.querySelector('svg');
			setDrawn(svg ? { size: settle(svg, title), steps: stepElements(svg), ways: wayElements(svg) } : nothingDrawn);
		}
	}, [holder, markup]);
	return drawn;
}

/** Gives the steps the colours and the marks of their items. */
function usePaint(elements: Elements['steps'], { diagram, items, colouring, palette }: PictureProps): void {
	useLayoutEffect(() => {
		for (const step of diagram.steps) {
			const element = elements.get(step.id);
			if (element) {
				paintStep(element, stateOfStep(step, items, colouring), palette);
			}
		}
	}, [elements, diagram, items, colouring, palette]);
}

function highlight({ steps, ways }: Elements, { atCursor, found, lookedAt, path }: Highlights): void {
	const taken = path && new Set(path.map(it => it.id));
	const passed = path && new Set(path.flatMap(it => [it.from, it.to]));
	for (const [id, element] of steps) {
		element.classList.toggle('cw-at-cursor', atCursor.has(id));
		element.classList.toggle('cw-looked-at', lookedAt === id);
		element.classList.toggle('cw-dim', passed ? !passed.has(id) : found ? !found.has(id) : false);
	}
	for (const [id, parts] of ways) {
		for (const part of parts) {
			part.classList.toggle('cw-taken', taken?.has(id) === true);
			part.classList.toggle('cw-dim', taken ? !taken.has(id) : found !== undefined);
		}
	}
}
