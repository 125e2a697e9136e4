import { coverageStates, type FlowState, statusStates } from '../../../server/src/drawing/flow/state.js';

/** The colours of a picture, as `#rrggbb`: a picture that leaves the page has no variables. */
export interface Palette {
	readonly paper: string;
	readonly text: string;
	readonly muted: string;
	readonly line: string;

	/** Of a step that stands for no item. */
	readonly box: string;
	readonly states: Readonly<Record<FlowState, string>>;
	readonly isDark: boolean;

	/** Whether colours alone are to tell areas apart no more than lines do. */
	readonly isHighContrast: boolean;
	readonly font: string;
}

/** The colours of the theme as it is now. */
export function readPalette(): Palette {
	const style = getComputedStyle(document.body);
	const read = (name: string): string => toHex(style.getPropertyValue(`--cw-${name}`));
	const { classList } = document.body;
	const states = [...statusStates, ...coverageStates].map(it => [it, read(it)] as const);
	return {
		paper: read('background'),
		text: read('text'),
		muted: read('muted'),
		line: read('line'),
		box: read('box'),
		states: Object.fromEntries(states) as Record<FlowState, string>,
		isDark: classList.contains('vscode-dark') || classList.contains('vscode-high-contrast'),
		isHighContrast: classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light'),
		font: style.fontFamily,
	};
}

/** Runs whenever the theme changes. */
export function onThemeChange(run: () => void): () => void {
	const observer = new MutationObserver(run);
	observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
	observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
	return () => observer.disconnect();
}

/** A part of one colour on another. */
export function mix(colour: string, share: number, ground: string): string {
	const channels = [1, 3, 5].map(at => {
		const [a, b] = [colour, ground].map(it => Number.parseInt(it.slice(at, at + 2), 16));
		return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
	});
	return `#${channels.map(it => it.toString(16).padStart(2, '0')).join('')}`;
}

/** Any colour of CSS, as a screen shows it. */
function toHex(colour: string): string {
	const canvas = document.createElement('canvas');
	canvas.width = 1;
	canvas.height = 1;
	const context = canvas.getContext('2d');
	if (!context) {
		return '#808080';
	}
	context.fillStyle = colour.trim() || '#808080';
	context.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
	return `#${[red, green, blue].map(it => it.toString(16).padStart(2, '0')).join('')}`;
}
