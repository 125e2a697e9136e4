import { taskWords } from '../numbered-task.js';
import { fieldLead } from './field-lead.js';
import { validatesField } from './validates.js';
import { criteriaWords, labelSource, propertyWords, requirementWords } from './words.js';

/** What a file is for, by its name. */
export type Role = 'requirements' | 'bugfix' | 'design' | 'tasks';

/** What the file at a path is for; `undefined` for one with another name. */
export function roleOf(path: string): Role | undefined {
	return fileName.exec(path)?.groups?.['role'] as Role | undefined;
}

const fileName = /(?:^|\/)(?<role>requirements|bugfix|design|tasks)\.md$/;

/** Whether a file is of a feature in the folder of any tool but spec-kit: `.kiro/specs/pay/`, `.spec-workflow/specs/pay/`, `.claude/specs/pay/`. */
export function isInTool(path: string): boolean {
	return inTool.test(path);
}

const inTool = /(?:^|\/)\.(?!specify\/)[\w-]+\/(?:archive\/)?specs\/[^/]+\//;

/** Whether a file is written as Kiro's are, judged by where it lies and what it says. */
export function isOfKiro(path: string, text: string, role: Role): boolean {
	const has = (it: RegExp): boolean => it.test(text);
	// In the folder of another tool, a list of tasks may be written otherwise.
	const isAtHome = inKiro.test(path) || (isInTool(path) && (role !== 'tasks' || marks.tasks.some(has)));
	return isAtHome || phaseMarks.every(has) || (marks[role].length > 0 && marks[role].every(has));
}

const inKiro = /(?:^|\/)\.kiro\/specs\/[^/]+\//;

/** The front matter of smart-ralph: `spec: pay` and `phase: design`. */
const phaseMarks: readonly RegExp[] = ['spec', 'phase'].map(
	it => new RegExp(String.raw`^\uFEFF?---\r?\n(?:[\w-]+:.*\r?\n){0,20}${it}:`),
);

/** What gives a file away in another folder: it has all of these. */
const marks: Readonly<Record<Role, readonly RegExp[]>> = {
	requirements: [
		new RegExp(String.raw`^\uFEFF?#{2,4}[ \t]+(?:${requirementWords})[ \t]*\d`, 'im'),
		new RegExp(String.raw`^#{3,5}[ \t]+(?:${criteriaWords})|^${labelSource}`, 'im'),
	],
	bugfix: [],
	design: [
		new RegExp(String.raw`^\uFEFF?(?:#{2,5}[ \t]+|\*\*)(?:${propertyWords})[ \t]*\d`, 'm'),
		new RegExp(validatesField, 'm'),
	],
	tasks: [
		new RegExp(String.raw`^\uFEFF?[ \t]*[-*][ \t]+${fieldLead}`, 'm'),
		new RegExp(
			String.raw`^\uFEFF?[-*][ \t]+\[[ xX~-]\](?:\\?\*)?[ \t]+(?:\*\*)?(?:(?:${taskWords})[ \t]*|T-?(?=\d{1,2}\D))?\d`,
			'm',
		),
	],
};
