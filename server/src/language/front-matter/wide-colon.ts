import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';
import type { YamlFault } from './yaml-fault.js';

/** The code of a full-width colon where YAML asks for a colon and a space. */
export const wideColon = 'WIDE_COLON';

/** Whether `yaml` has found a key and no colon behind it, or one that goes on in the next line: it tells both of one key. */
export function isUnclosedKey({ code, message }: YAMLError): boolean {
	return code === 'MULTILINE_IMPLICIT_KEY' || (code === 'MISSING_CHAR' && message.startsWith('Implicit map keys'));
}

/** The full-width colons behind names of fields in a stretch of YAML: in `id：PRD-a`, the `：`. White space behind it counts in. */
export function findWideColons(source: string, base: number, [from, to]: readonly [number, number]): YamlFault[] {
	return Array.from(source.slice(from, to).matchAll(wideField), ({ 0: all, 1: name = '', 2: colon = '', index }) => {
		const end = base + from + index + all.length;
		const message = l10n.t('A full-width colon is text to YAML. Write `{0}` with a half-width one and a space.', `${name}: `);
		return { code: wideColon, message, start: end - colon.length, end };
	});
}

const wideField = /^[ \t]*([\w-]{1,40}|\p{Script=Han}{1,20})(：[ \t]*)/gmu;
