import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';
import type { Span } from '../../util/span.js';
import type { YamlNode } from './yaml-node.js';

/** Why the front matter is no valid YAML. The span counts from the start of the file and is never empty where text is left. */
export interface YamlFault extends Span {
	readonly message: string;

	/** The code `yaml` gives the error, such as `BAD_SCALAR_START`, which tells a quick fix what would help. */
	readonly code: string;
}

/** What was read, for a message to name. */
export interface YamlContext {
	readonly source: string;

	/** The offset of the source in its file. */
	readonly base: number;
	readonly root: YamlNode;
}

/** An error of `yaml` in the words of someone who writes specs. */
export function describeYamlError(error: YAMLError, context: YamlContext): YamlFault {
	const { source, base, root } = context;
	if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
		return describeIndentation(error, context);
	}
	const closing = missingClosing(error);
	const [from, to] = closing === undefined ? error.pos : lastCharacterBefore(source, error.pos[0]);
	const written = error.code === 'BAD_SCALAR_START' ? scalarFrom(root, base + from) : undefined;
	const line = restOfLine(source, from);
	const span = written ?? (error.code === 'MULTIPLE_DOCS' ? { start: base + from, end: base + from + line.length } : undefined);
	const end = Math.min(Math.max(to, from + (error.code === 'BAD_DQ_ESCAPE' ? 2 : 1)), source.length);
	return {
		code: error.code,
		message: describe(error, source.slice(from, written ? written.end - base : from + line.length)),
		...visible(source, base, span ?? { start: base + from, end: base + end }),
	};
}

/** The bracket without which `yaml` counts the next line to a list or a map. */
function missingClosing({ code, message }: YAMLError): string | undefined {
	return code === 'BAD_INDENT' ? /end with a ([\]}])$/.exec(message)?.[1] : undefined;
}

function lastCharacterBefore(source: string, offset: number): readonly [number, number] {
	const end = source.slice(0, offset).trimEnd().length;
	return [Math.max(0, end - 1), end];
}

/** A field below a value of one line, and deeper than its key, would belong to that value; `yaml` marks the value. */
function describeIndentation({ code, pos: [from] }: YAMLError, { source, base }: YamlContext): YamlFault {
	const { 0: gap = '', index } = /\s*\n[ \t]*(?=\S)|$/.exec(source.slice(from)) ?? { 0: '', index: 0 };
	const next = base + from + index + gap.length;
	const start = base + from + index + gap.lastIndexOf('\n') + 1;
	const end = Math.max(next, Math.min(start + 1, base + source.length));
	return { code, message: l10n.t('The indentation does not fit the lines above.'), ...visible(source, base, { start, end }) };
}

/** The scalar that starts at an offset of the file: the fault is in all of it. */
function scalarFrom(node: YamlNode, start: number): Span | undefined {
	if (node.type === 'scalar') {
		return node.start === start && node.end > start ? { start, end: node.end } : undefined;
	}
	const children = node.type === 'sequence' ? node.items : node.type === 'map' ? node.pairs.map(it => it.value) : [];
	const child = children.find(it => it.start <= start && start < it.end);
	return child && scalarFrom(child, start);
}

function restOfLine(source: string, from: number): string {
	return /^[^\r\n]*/.exec(source.slice(from, from + 500))?.[0].trimEnd() ?? '';
}

/** A span that covers nothing but a line break, or nothing at all, moves to the character before it. */
function visible(source: string, base: number, { start, end }: Span): Span {
	let first = start - base;
	while (first > 0 && (first >= source.length || '\r\n'.includes(source.charAt(first)))) {
		first--;
	}
	return first < start - base ? { start: base + first, end: base + first + 1 } : { start, end };
}

/** A text as a message names it. */
export function shorten(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** What is wrong with a line such as `status draft`. */
export function describeNameAlone(written: string): string {
	return l10n.t(
		'`{0}` needs a colon and a space behind its name, or deeper indentation to belong to the line above.',
		shorten(written),
	);
}

function describe(error: YAMLError, written: string): string {
	const { code, message } = error;
	switch (code) {
		case 'BAD_SCALAR_START':
			return l10n.t('`{0}` must be in quotes: a value cannot start with `{1}`.', shorten(written), written.charAt(0));
		case 'TAB_AS_INDENT':
			return l10n.t('Indent with spaces: YAML allows no tab here.');
		case 'BAD_INDENT':
			return describeBadIndent(missingClosing(error));
		case 'BAD_DQ_ESCAPE':
			return l10n.t('`{0}` is no escape of YAML. Write two backslashes for one, or use single quotes.', written.slice(0, 2));
		case 'MULTIPLE_DOCS':
			return l10n.t('The front matter ends at the line before this one: a line of `---` or `...` closes it.');
		case 'MISSING_CHAR':
			return describeMissing(message, written);
		default:
			return l10n.t('This is no valid YAML: {0}.', message.replace(/\.$/, ''));
	}
}

function describeBadIndent(closing: string | undefined): string {
	return closing === undefined
		? l10n.t('The indentation does not fit the lines above.')
		: l10n.t('The closing `{0}` is missing.', closing);
}

function describeMissing(message: string, written: string): string {
	if (message.startsWith('Missing closing')) {
		return l10n.t('The closing quote is missing.');
	}
	if (message.startsWith('Implicit map keys')) {
		return describeNameAlone(written);
	}
	if (message.startsWith('Comments')) {
		return l10n.t('A space is missing before `#`.');
	}
	return l10n.t('This is no valid YAML: {0}.', message.replace(/\.$/, ''));
}
