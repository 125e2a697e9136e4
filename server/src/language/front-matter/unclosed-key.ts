import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';
import { lineAround } from '../writing/text-lines.js';
import type { Slip } from './slip.js';
import { describeNameAlone, shorten, type YamlFault } from './yaml-fault.js';

/** The code of a full-width colon where YAML asks for a colon and a space. */
export const wideColon = 'WIDE_COLON';

/** The code of a colon or a hyphen that YAML takes for a part of a word, since no space follows it. */
export const missingSpace = 'MISSING_SPACE';

/** The lines of a key that YAML does not see the end of, which takes the lines below along: `id：PRD-a`, `status:draft`, `status draft`. */
export function findUnclosedKeys({ code, message, pos: [from, to] }: YAMLError, source: string): Slip[] {
	if (code !== 'MULTILINE_IMPLICIT_KEY' && !(code === 'MISSING_CHAR' && message.startsWith('Implicit map keys'))) {
		return [];
	}
	const first = lineAround(source, from);
	if (/[^ \t-]/.test(source.slice(first.start, from))) {
		return [];
	}
	const signs: Slip[] = [];
	for (let line = first; line.start < to; line = lineAround(source, line.end + 1)) {
		const text = source.slice(line.start, line.end);
		const indentation = /^[ \t]*(?:-[ \t]+)*/.exec(text)?.[0].length ?? 0;
		const slip = slipAtSign(text.slice(indentation), line.start + indentation);
		signs.push(...(slip ? [slip] : []));
		if (line.end >= to) {
			break;
		}
	}
	return signs.length > 0 ? signs : nameAlone(source.slice(from, first.end).trimEnd(), from);
}

/** The full-width colons behind names of fields: in `id：PRD-a`, the `：`. White space behind it counts in. */
export function findWideColons(source: string): YamlFault[] {
	return Array.from(source.matchAll(/^[^\r\n]+/gm), ({ 0: line, index }) =>
		signIn(line.trimStart(), index + indentationOf(line)),
	).flatMap(it => (it?.fault.code === wideColon ? [it.fault] : []));
}

/** @param line What is written from the key on; it starts at an offset. */
function slipAtSign(line: string, start: number): Slip | undefined {
	const sign = signIn(line, start);
	if (!sign) {
		return undefined;
	}
	const { name, mark, gap, value, fault } = sign;
	const valueStart = fault.end;
	const end = valueStart + value.length;
	if (gap > 0 || value === '') {
		return { start, end: valueStart, fault, replacement: name + mark + ' '.repeat(gap) };
	}
	return value.length > 1 && /^[\p{L}\p{N}_.+-]/u.test(value)
		? {
				start,
				end,
				fault,
				replacement: `${name}${mark} ${'x'.repeat(value.length - 1)}`,
				value: { start: valueStart, end, text: value, at: valueStart + 1 },
			}
		: { start, end, fault, replacement: commentOf(line.slice(0, end - start)) };
}

/** A colon or a hyphen that YAML does not take for one. */
interface Sign {
	/** The name before it; empty before a hyphen. */
	readonly name: string;
	readonly mark: ':' | '-';

	/** How much white space follows. */
	readonly gap: number;

	/** What is written behind that. */
	readonly value: string;
	readonly fault: YamlFault;
}

function signIn(line: string, start: number): Sign | undefined {
	const [, name = '', written = '', value = ''] = signed.exec(line) ?? [];
	const [sign = '', gap] = [written.charAt(0), written.length - 1];
	const end = start + name.length + written.length;
	const place = { start: end - written.length, end };
	if (sign === '：') {
		const message = l10n.t('A full-width colon is text to YAML. Write `{0}` with a half-width one and a space.', `${name}: `);
		return { name, mark: ':', gap, value, fault: { code: wideColon, message, ...place } };
	}
	if (sign === ':' || sign === '-') {
		const message = l10n.t('A space is missing: write `{0}`.', shorten(`${name}${sign} ${value}`));
		return { name, mark: sign, gap, value, fault: { code: missingSpace, message, ...place } };
	}
	return undefined;
}

/** A name of a field with its colon, or the hyphen of a list, and what is written behind them. */
const signed = /^(?:([\w-]{1,40}|\p{Script=Han}{1,20})(?=：|:(?!\/\/)\S)|(?=-[^\s-]))(：[ \t]*|[:-])(.*?)[ \t]*$/u;

function nameAlone(line: string, start: number): Slip[] {
	const span = { start, end: start + line.length };
	const fault = { code: 'MISSING_CHAR', message: describeNameAlone(line), ...span };
	return /^[\p{L}\p{N}_][^:：#]*$/u.test(line) ? [{ ...span, fault, replacement: commentOf(line) }] : [];
}

function commentOf(line: string): string {
	return `#${'x'.repeat(line.length - 1)}`;
}

function indentationOf(line: string): number {
	return line.length - line.trimStart().length;
}
