import type { Dialect, DialectReader } from './dialect.js';
import { DesignReader } from './kiro/design-reader.js';
import { kiroReferences } from './kiro/references.js';
import { RequirementsReader } from './kiro/requirements-reader.js';
import { nativeReader } from './native.js';
import { readNumberedTask } from './numbered-task.js';

/**
 * Kiro, and cc-sdd, which writes as Kiro does: a folder a feature, with numbered requirements, whose criteria are counted in lists, a
 * design and tasks; in English, Chinese and Japanese. Numbers restart in every folder.
 *
 * @implements REQ-603
 */
export const kiro: Dialect = {
	name: 'kiro',

	recognizes(path, text) {
		const name = fileName.exec(path)?.groups?.['name'];
		return name !== undefined && (inKiro.test(path) || (marks[name]?.every(it => it.test(text)) ?? false));
	},

	scopeOf: path => path.slice(0, Math.max(0, path.lastIndexOf('/'))),

	reader(path, grammar) {
		const base: DialectReader = { ...nativeReader(grammar), references: text => kiroReferences(path, text, grammar) };
		switch (fileName.exec(path)?.groups?.['name']) {
			case 'requirements':
			case 'bugfix':
				return new RequirementsReader(base);
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

const fileName = /(?:^|\/)(?<name>requirements|bugfix|design|tasks)\.md$/;
const inKiro = /(?:^|\/)\.kiro\/specs\/[^/]+\//;

/** What gives a file away in another folder: it has all of these. */
const marks: Readonly<Record<string, readonly RegExp[]>> = {
	requirements: [
		/^\uFEFF?#{2,4}[ \t]+(?:Requirement|需求|要件|요구사항)[ \t]*\d/m,
		/^#{3,5}[ \t]+(?:Acceptance Criteria|验收标准|驗收標準|驗收條件|受入基準|受け入れ基準)|^\*\*(?:User Story|Objective|用户故事|用戶故事|使用者故事|目的)[ \t]*[:：]\*\*/m,
	],
	tasks: [/^\uFEFF?[ \t]*[-*][ \t]+_(?:Requirements|需求|要件)[ \t]*[:：]/m, /^\uFEFF?[-*][ \t]+\[[ xX~-]\]\*?[ \t]+\d/m],
};
