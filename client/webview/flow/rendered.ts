import { useEffect, useState } from 'preact/hooks';
import type { Palette } from './palette.js';
import { renderDiagram } from './render.js';

/** A picture, or why there is none. */
export interface Rendered {
	/** SVG; of the last source that could be drawn, empty before there was one. */
	readonly markup: string;

	/** Mermaid's message, where the source of now cannot be drawn. */
	readonly fault: string | undefined;
}

/** The picture of a source in some colours; until it is drawn, the one before it. `key` tells one diagram from another. */
export function useRendered(source: string, palette: Palette, key: string): Rendered {
	const [rendered, setRendered] = useState<Rendered & { readonly key: string }>({ markup: '', fault: undefined, key });
	useEffect(() => {
		let isOver = false;
		renderDiagram(source, palette).then(
			markup => isOver || setRendered({ markup, fault: undefined, key }),
			(error: unknown) => {
				const fault = error instanceof Error ? error.message : String(error);
				setRendered(last => (isOver ? last : { markup: last.key === key ? last.markup : '', fault, key }));
			},
		);
		return () => {
			isOver = true;
		};
	}, [source, palette, key]);
	return rendered.key === key ? rendered : { markup: '', fault: undefined };
}
