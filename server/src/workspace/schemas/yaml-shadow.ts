import type { FrontMatter, YamlNode } from '../../language/front-matter/index.js';
import { parsePointer, type SchemaError } from './schema.js';

/**
 * Whether a fault of the YAML leaves open what an error is about: the error is at or in the innermost value that the fault
 * stands in, or at a value around it that the fault may have cut short. The rest of the front matter is judged as usual.
 */
export function hidesError({ faults, root, source, content }: FrontMatter, { instancePath }: SchemaError): boolean {
	const path = parsePointer(instancePath);
	return faults.some(({ start, code }) => {
		const before = content.start + source.slice(0, start - content.start).trimEnd().length - 1;
		const offsets = cutsShort.has(code) && before >= content.start ? [start, before] : [start];
		return offsets.some(offset => startsWith(path, pathAt(root, offset)));
	});
}

/** Faults that are noticed behind the value that they are in. */
const cutsShort: ReadonlySet<string> = new Set(['BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN']);

function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
	return prefix.every((segment, index) => path[index] === segment);
}

/** The path of the innermost value around an offset; a key counts to its value. */
function pathAt(node: YamlNode, offset: number): string[] {
	if (node.type === 'map') {
		const pair = node.pairs.find(it => it.keySpan.start <= offset && offset < Math.max(it.keySpan.end + 1, it.value.end));
		return pair ? [pair.key, ...pathAt(pair.value, offset)] : [];
	}
	const index = node.type === 'sequence' ? node.items.findIndex(it => it.start <= offset && offset < it.end) : -1;
	return index >= 0 && node.type === 'sequence' ? [String(index), ...pathAt(node.items[index] ?? node, offset)] : [];
}
