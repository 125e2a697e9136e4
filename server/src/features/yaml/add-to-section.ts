import { readYamlFile, type YamlNode } from '../../language/front-matter/index.js';
import { lineAround, lineEndingOf } from '../../language/writing/text-lines.js';
import type { TextChange } from '../../util/text-change.js';
import { nodeAt } from '../code-action/front-matter-place.js';
import { insertIntoMap } from './insert-into-map.js';

/**
 * Adds a field to the map at a path of keys, in a YAML file that may not have it, or a part of the way to it, yet; `undefined` where something
 * else stands there.
 */
export function addToSection(text: string, path: readonly string[], field: string): TextChange | undefined {
	const file = readYamlFile(text);
	const eol = lineEndingOf(text);
	for (let depth = path.length; depth > 0; depth--) {
		const node = nodeAt(file.root, path.slice(0, depth));
		const missing = path.slice(depth);
		if (node?.type === 'map') {
			return insertIntoMap(node, inFlow(missing, field), text, file);
		}
		if (node) {
			const { start, end } = node;
			const indent = `${indentAt(text, start)}  `;
			return isBlank(node) ? { start, end, newText: eol + linesOf(missing, field, indent).join(eol) } : undefined;
		}
	}
	const isOpen = text !== '' && !/[\r\n]$/.test(text);
	return { start: text.length, end: text.length, newText: `${isOpen ? eol : ''}${newSection(path, field, eol)}` };
}

/** The lines of a section that holds one field. */
export function newSection(path: readonly string[], field: string, eol: string): string {
	return `${linesOf(path, field, '').join(eol)}${eol}`;
}

function isBlank(node: YamlNode): boolean {
	return node.type === 'scalar' && node.value === null;
}

function indentAt(text: string, offset: number): string {
	const line = lineAround(text, offset);
	return /^\s*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}

function inFlow(keys: readonly string[], field: string): string {
	return keys.reduceRight((inner, key) => `${key}: { ${inner} }`, field);
}

function linesOf(keys: readonly string[], field: string, indent: string): readonly string[] {
	return [...keys.map(it => `${it}:`), field].map((it, depth) => `${indent}${'  '.repeat(depth)}${it}`);
}
