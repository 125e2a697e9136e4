import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';
import type { Span } from '../../util/span.js';
import { lineAround } from '../writing/text-lines.js';
import type { Slip } from './slip.js';
import { shorten } from './yaml-fault.js';

/** The code of a text that YAML reads as something else as long as it has no quotes around it, or only one. */
export const bareText = 'BARE_TEXT';

/** The value that an error of `yaml` comes from, where it was meant as text: `Checkout: guests`, `[WIP] Guests`, `"Guests`. */
export function findBareText(error: YAMLError, source: string): Slip | undefined {
	const isUnclosed = error.code === 'MISSING_CHAR' && error.message.startsWith('Missing closing');
	const offset = isUnclosed ? openQuoteBefore(source, error.pos[0]) : error.pos[0];
	const value = valueAround(source, offset);
	const written = source.slice(value.start, value.end);
	const isBehindKey = /\S/.test(source.slice(lineAround(source, value.start).start, value.start));
	const message = isBehindKey && value.start <= offset ? describe(error, written) : undefined;
	return message === undefined
		? undefined
		: {
				...value,
				fault: { code: bareText, message, ...value },
				replacement: 'x'.repeat(written.length),
				value: { ...value, text: textMeantBy(written), at: value.start },
			};
}

/** `"Guests` lacks a quote; `'It's here'` ends at its apostrophe, and means what stands between its ends. */
export function textMeantBy(written: string): string {
	const isWhole = /^'(?:[^']|(?<=\p{L})'(?=\p{L}))+'$/u.test(written);
	return isWhole ? written.slice(1, -1) : unclosed.test(written) ? written.slice(1) : written;
}

const unclosed = /^(?:"[^"]*|'[^']*)$/;

/** The end of the line that opens a quote and does not close it, through which the lines up to an offset belong to the value. */
function openQuoteBefore(source: string, offset: number): number {
	for (let line = lineAround(source, offset); ; line = lineAround(source, line.start - 1)) {
		const { start, end } = valueAround(source, line.end);
		if (unclosed.test(source.slice(start, end))) {
			return end;
		}
		if (line.start === 0) {
			return offset;
		}
	}
}

/** What is written in the line of an offset behind hyphens and a key, up to a comment behind the offset. */
function valueAround(source: string, offset: number): Span {
	const line = lineAround(source, offset);
	const start = line.start + (beforeValue.exec(source.slice(line.start, line.end))?.[0].length ?? 0);
	const rest = source.slice(offset, line.end);
	const comment = rest.search(/\s+#/);
	return { start, end: offset + (comment < 0 ? rest : rest.slice(0, comment)).trimEnd().length };
}

const beforeValue = /^[ \t]*(?:-[ \t]+)*(?:(?:[\p{L}\p{N}_$.][^:#]*|"[^"]*"|'[^']*')[ \t]*:[ \t]+)?/u;

function describe({ code, message }: YAMLError, written: string): string | undefined {
	if (code === 'MISSING_CHAR') {
		return message.startsWith('Missing closing') && unclosed.test(written) ? l10n.t('The closing quote is missing.') : undefined;
	}
	if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'UNEXPECTED_TOKEN' && code !== 'BAD_ALIAS') {
		return undefined;
	}
	const shown = shorten(written);
	if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(written)) {
		return l10n.t('`{0}` must be in quotes: a colon and a space would start another field.', shown);
	}
	if (/^(?:[-?&*](?=\s|$)|[>|])/.test(written)) {
		return l10n.t('`{0}` must be in quotes: a value cannot start with `{1}`.', shown, written.charAt(0));
	}
	const closing = closings.get(written.charAt(0));
	return closing !== undefined && message.endsWith('at node end')
		? l10n.t('`{0}` must be in quotes: to YAML, the value ends at `{1}`.', shown, closing)
		: undefined;
}

/** By the character that opens a value, the one that closes it. */
const closings: ReadonlyMap<string, string> = new Map([
	['[', ']'],
	['{', '}'],
	['"', '"'],
	["'", "'"],
]);
