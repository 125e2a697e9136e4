import type { Dialect, DialectReader } from './dialect.js';
import { readCountedHeading } from './kiro/counted-heading.js';
import { DesignReader } from './kiro/design-reader.js';
import { isInTool, isOfKiro, roleOf } from './kiro/recognition.js';
import { kiroReferences } from './kiro/references.js';
import { RequirementsReader } from './kiro/requirements-reader.js';
import { nativeReader } from './native.js';
import { readNumberedTask } from './numbered-task.js';
import { isRuledOff } from './ruled-off.js';

/**
 * Kiro, and those that write as Kiro does, such as cc-sdd and spec-workflow: a folder a feature, with numbered requirements, whose criteria
 * are counted in lists, a design and tasks; in the languages of `words.ts`. Numbers restart in every folder.
 *
 * @implements REQ-603
 */
export const kiro: Dialect = {
	name: 'kiro',

	recognizes(path, text) {
		const role = roleOf(path);
		return role !== undefined && isOfKiro(path, text, role);
	},

	scopeOf: path => path.slice(0, Math.max(0, path.lastIndexOf('/'))),

	reader(path, grammar) {
		const base: DialectReader = { ...nativeReader(grammar), isRuledOff, references: text => kiroReferences(path, text, grammar) };
		switch (roleOf(path)) {
			case 'requirements':
			case 'bugfix':
				return new RequirementsReader(base, isInTool(path) ? readCountedHeading : undefined);
			case 'tasks':
				return {
					...base,
					listItem: (text, content, it) => readNumberedTask(text, content, it) ?? base.listItem(text, content, it),
				};
			default:
				return new DesignReader(base);
		}
	},
};
