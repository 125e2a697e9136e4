import { h, type VNode } from 'preact';
import type { Shape } from '../../../server/src/drawing/shape.js';

/** Draws a shape in a page, as the command line writes it into a file. */
export function Drawing({ of }: { readonly of: Shape }): VNode {
	return toNode(of);
}

function toNode({ tag, attributes, children }: Shape): VNode {
	return h(tag, { ...attributes }, ...children.map(it => (typeof it === 'string' ? it : toNode(it))));
}
