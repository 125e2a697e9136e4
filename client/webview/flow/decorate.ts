import { h, render } from 'preact';
import { drawStateMark } from '../../../server/src/drawing/flow/mark.js';
import type { FlowState } from '../../../server/src/drawing/flow/state.js';
import { Drawing } from '../shared/drawing.js';
import { mix, type Palette } from './palette.js';

/** The elements of the steps that Mermaid has drawn, by the names of the steps. */
export function stepElements(svg: SVGSVGElement): ReadonlyMap<string, SVGGElement> {
	const elements = new Map<string, SVGGElement>();
	for (const element of svg.querySelectorAll<SVGGElement>('g.node[id]')) {
		const name = /-(?:flowchart|state)-(?<name>.*)-\d+$/.exec(element.id)?.groups?.['name'];
		if (name !== undefined) {
			elements.set(name, element);
		}
	}
	return elements;
}

/** The elements of ways: the line, and the label on it, by Mermaid's name of the way. */
export function wayElements(svg: SVGSVGElement): ReadonlyMap<string, readonly Element[]> {
	const elements = new Map<string, Element[]>();
	for (const element of svg.querySelectorAll('[data-id]')) {
		const name = element.getAttribute('data-id') ?? '';
		elements.set(name, [...(elements.get(name) ?? []), element]);
	}
	return elements;
}

/** Makes Mermaid's picture ours: nothing in it leads anywhere by itself, and it is as large as it is. */
export function settle(svg: SVGSVGElement, title: string): { readonly width: number; readonly height: number } {
	for (const link of svg.querySelectorAll('a')) {
		link.replaceWith(...link.childNodes);
	}
	const { width, height } = svg.viewBox.baseVal;
	svg.style.maxWidth = '';
	svg.setAttribute('width', String(width));
	svg.setAttribute('height', String(height));
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', title);
	svg.removeAttribute('aria-roledescription');
	return { width, height };
}

/** Gives a step the colour and the mark of a state, instead of those it had. */
export function paintStep(element: SVGGElement, state: FlowState | undefined, palette: Palette): void {
	element.querySelector(':scope > .cw-mark')?.remove();
	const box = element.querySelector<SVGGraphicsElement>(
		':scope > .label-container, :scope > rect, :scope > polygon, :scope > path',
	);
	if (!state) {
		return;
	}
	const colour = palette.states[state];
	for (const part of box ? [box, ...box.querySelectorAll<SVGElement>('path')] : []) {
		const isOutline = part.getAttribute('fill') === 'none';
		part.style.setProperty(
			'fill',
			isOutline ? 'none' : mix(colour, palette.isHighContrast ? 0 : 0.12, palette.paper),
			'important',
		);
		part.style.setProperty('stroke', colour);
		part.style.setProperty('stroke-width', '1.5px');
	}
	const mark = document.createElementNS('http://www.w3.org/2000/svg', 'g');
	const { x, y, width } = (box ?? element).getBBox();
	mark.setAttribute('class', 'cw-mark');
	const isRhombus = box?.tagName === 'polygon';
	mark.setAttribute('transform', placeOfMark(box, isRhombus ? { x: x + width / 2, y } : { x: x + width - 4, y: y + 1 }));
	render(h(Drawing, { of: drawStateMark(state, colour, palette.paper) }), mark);
	element.append(mark);
}

/** A box may be moved within its step. */
function placeOfMark(box: SVGGraphicsElement | null, { x, y }: { readonly x: number; readonly y: number }): string {
	return `${box?.getAttribute('transform') ?? ''} translate(${x}, ${y}) scale(1.2)`;
}
