import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';
import type { Span } from '../../util/span.js';
import { bareText } from './bare-text.js';
import { lineAround } from '../writing/text-lines.js';
import type { Slip } from './slip.js';

/** The numbers of issues without quotes in the line of an offset, such as `#131` in `- #131` or `[SHOP-1, #131]`: `#` opens a comment. */
export function bareNumbersAt(source: string, offset: number): Span[] {
	const { start, end } = lineAround(source, offset);
	return Array.from(source.slice(start, end).matchAll(bareNumber), ({ 0: number, index }) => ({
		start: start + index,
		end: start + index + number.length,
	}));
}

const bareNumber = /(?<=(?:^\s*-|[[,])[ \t]*)#\d+(?=[ \t]*(?:[,\]]|$))/g;

/** Those of a list whose bracket has become a part of the comment. */
export function findBareNumbers({ code, message, pos: [at] }: YAMLError, source: string): Slip[] {
	const isSwallowed =
		(code === 'BAD_INDENT' && message.endsWith('end with a ]')) || (code === 'MISSING_CHAR' && message.startsWith('Comments'));
	const spans = isSwallowed ? bareNumbersAt(source, source.slice(0, at).trimEnd().length) : [];
	return spans.map(span => {
		const text = source.slice(span.start, span.end);
		const message = l10n.t('`{0}` must be in quotes: `#` starts a comment.', text);
		const fault = { code: bareText, message, ...span };
		return { ...span, fault, replacement: 'x'.repeat(text.length), value: { ...span, text, at: span.start } };
	});
}
