import { mix, type Palette } from './palette.js';

/**
 * Draws a diagram: SVG markup without links and scripts. Fails with Mermaid's message where it cannot be drawn. Mermaid is loaded
 * when the first one is.
 */
export async function renderDiagram(source: string, palette: Palette): Promise<string> {
	const { mermaid } = await import('../../../server/src/mermaid/mermaid.js');
	mermaid.initialize({
		startOnLoad: false,
		securityLevel: 'strict',
		suppressErrorRendering: true,
		layout: 'dagre',
		look: 'classic',
		theme: 'base',
		themeVariables: themeOf(palette),
		themeCSS: '.edgeLabel rect.background, .labelBkg { opacity: 1; } .node rect.label-container { rx: 6px; ry: 6px; }',
		htmlLabels: false,
		fontFamily: palette.font,
		secure: [
			'secure',
			'securityLevel',
			'startOnLoad',
			'maxTextSize',
			'suppressErrorRendering',
			'maxEdges',
			'layout',
			'htmlLabels',
		],
	});
	const { svg } = await mermaid.render(`flow-${++count}`, source.replace(image, 'shape: rect'));
	return svg;
}

let count = 0;

/** A step may be a picture from the web: nothing is loaded from there, so that it is a box instead. */
const image = /\bimg\s*:\s*(?:"[^"]*"|'[^']*')/g;

/** Mermaid makes all of its colours of these. */
function themeOf({ paper, text, muted, line, box, isDark, font }: Palette): Record<string, string | boolean> {
	return {
		darkMode: isDark,
		background: paper,
		fontFamily: font,
		fontSize: '13px',
		primaryColor: box,
		primaryTextColor: text,
		primaryBorderColor: mix(muted, 0.7, paper),
		secondaryColor: mix(text, 0.1, paper),
		secondaryTextColor: text,
		tertiaryColor: mix(text, 0.05, paper),
		tertiaryTextColor: text,
		tertiaryBorderColor: line,
		lineColor: muted,
		textColor: text,
		titleColor: text,
		edgeLabelBackground: paper,
		clusterBkg: mix(text, 0.04, paper),
		clusterBorder: mix(muted, 0.5, paper),
		noteBkgColor: mix(text, 0.08, paper),
		noteTextColor: text,
		noteBorderColor: mix(muted, 0.5, paper),
	};
}
