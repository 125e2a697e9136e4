import type { Severity } from '../../workspace/configuration.js';

/** Puts text into a colour or a style, or leaves it where there are no colours. */
export interface Colors {
	bold(text: string): string;
	dim(text: string): string;
	underline(text: string): string;
	red(text: string): string;
	green(text: string): string;
	yellow(text: string): string;
	blue(text: string): string;
	cyan(text: string): string;
}

/** Colours by the codes of ECMA-48, which every terminal knows. */
export function createColors({ hasColors }: { readonly hasColors: boolean }): Colors {
	const style = (on: number, off: number) => (text: string) => (hasColors ? `\u001B[${on}m${text}\u001B[${off}m` : text);
	return {
		bold: style(1, 22),
		dim: style(2, 22),
		underline: style(4, 24),
		red: style(31, 39),
		green: style(32, 39),
		yellow: style(33, 39),
		blue: style(34, 39),
		cyan: style(36, 39),
	};
}

/** A text in the colour of its weight. */
export function paint(colors: Colors, severity: Severity, text: string): string {
	switch (severity) {
		case 'error':
			return colors.red(text);
		case 'warning':
			return colors.yellow(text);
		case 'information':
			return colors.blue(text);
		case 'hint':
			return colors.dim(text);
	}
}
