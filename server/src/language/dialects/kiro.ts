import type { Dialect, DialectReader } from './dialect.js';
import { readCountedHeading } from './kiro/counted-heading.js';
import { DesignReader } from './kiro/design-reader.js';
import { fieldLead } from './kiro/field-lead.js';
import { kiroReferences } from './kiro/references.js';
import { RequirementsReader } from './kiro/requirements-reader.js';
import { validatesField } from './kiro/validates.js';
import { criteriaWords, propertyWords, requirementWords, storyWords } from './kiro/words.js';
import { nativeReader } from './native.js';
import { readNumberedTask } from './numbered-task.js';
import { isRuledOff } from './ruled-off.js';

/**
 * Kiro, and those that write as Kiro does, such as cc-sdd and spec-workflow: a folder a feature, with numbered requirements, whose criteria
 * are counted in lists, a design and tasks; in English, Chinese, Japanese, Korean, Russian, Portuguese and Spanish. Numbers restart in
 * every folder.
 *
 * @implements REQ-603
 */
export const kiro: Dialect = {
	name: 'kiro',

	recognizes(path, text) {
		const name = fileName.exec(path)?.groups?.['name'];
		if (name === undefined || inKiro.test(path)) {
			return name !== undefined;
		}
		const has = (it: RegExp): boolean => it.test(text);
		const isInTool = inTool.test(path) && (name !== 'tasks' || taskMarks.some(has));
		return isInTool || phaseMarks.every(has) || (marks[name]?.every(has) ?? false);
	},

	scopeOf: path => path.slice(0, Math.max(0, path.lastIndexOf('/'))),

	reader(path, grammar) {
		const base: DialectReader = { ...nativeReader(grammar), isRuledOff, references: text => kiroReferences(path, text, grammar) };
		switch (fileName.exec(path)?.groups?.['name']) {
			case 'requirements':
			case 'bugfix':
				return new RequirementsReader(base, inTool.test(path) ? readCountedHeading : undefined);
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

/** The folder of a feature in that of any tool but spec-kit: `.spec-workflow/specs/pay/`, `.claude/specs/pay/`. Lists of tasks may be written otherwise there. */
const inTool = /(?:^|\/)\.(?!specify\/)[\w-]+\/(?:archive\/)?specs\/[^/]+\//;

const taskMarks: readonly RegExp[] = [
	new RegExp(String.raw`^\uFEFF?[ \t]*[-*][ \t]+${fieldLead}`, 'm'),
	/^\uFEFF?[-*][ \t]+\[[ xX~-]\](?:\\?\*)?[ \t]+(?:\*\*)?(?:Task[ \t]+|T-?(?=\d{1,2}\D))?\d/m,
];

/** The front matter of smart-ralph: `spec: pay` and `phase: design`. */
const phaseMarks: readonly RegExp[] = ['spec', 'phase'].map(
	it => new RegExp(String.raw`^\uFEFF?---\r?\n(?:[\w-]+:.*\r?\n){0,20}${it}:`),
);

/** What gives a file away in another folder: it has all of these. */
const marks: Readonly<Record<string, readonly RegExp[]>> = {
	requirements: [
		new RegExp(String.raw`^\uFEFF?#{2,4}[ \t]+(?:${requirementWords})[ \t]*\d`, 'm'),
		new RegExp(String.raw`^#{3,5}[ \t]+(?:${criteriaWords})|^\*\*(?:${storyWords})[ \t]*[:：]\*\*`, 'm'),
	],
	design: [
		new RegExp(String.raw`^\uFEFF?(?:#{2,5}[ \t]+|\*\*)(?:${propertyWords})[ \t]*\d`, 'm'),
		new RegExp(validatesField, 'm'),
	],
	tasks: taskMarks,
};
