import type { Span } from '../../util/span.js';
import type { Definition, Dialect, DialectReader, DialectReference, ListPlace } from './dialect.js';
import { nativeReader, titleStart } from './native.js';
import { silent } from './silent.js';
import { isWorkPackage, missionOf } from './spec-kit/mission.js';
import { readStruck } from './spec-kit/struck.js';
import { readTask, taskReference } from './spec-kit/task.js';
import { criterionLetters, priorityWords, requirementLetters, scenarioWords, storyWords } from './spec-kit/words.js';
import {
	readPlannedPackage,
	readSubtaskRow,
	withConstraints,
	workPackageReader,
	workPackageReferences,
} from './spec-kit/work-package.js';

/**
 * GitHub's spec-kit: a folder a feature, with `spec.md` (stories, acceptance scenarios, requirements, success criteria),
 * `tasks.md` and checklists. Numbers restart in every folder. Only these files define; plans and research mention. Its fork spec-kitty has a file for
 * each work package, too.
 *
 * @implements REQ-007
 */
export const specKit: Dialect = {
	name: 'spec-kit',
	recognizes(path, text) {
		const role = roleOf(path);
		return missionOf(path) !== undefined || (role !== undefined && (featureFolder.test(path) || mark[role].test(text)));
	},
	scopeOf: featureFolderOf,
	reader(path, grammar) {
		const own = missionOf(path) === undefined ? grammar : withConstraints(grammar);
		const references = (text: string): DialectReference[] =>
			own === grammar ? compactReferences(text) : [...compactReferences(text), ...workPackageReferences(text, own)];
		return readerOf[roleOf(path) ?? 'other']({ ...nativeReader(own), references }, path);
	},
};

/** The folder whose numbers a spec-kit file shares: its own, or the one around `checklists/` and `contracts/`. */
export function featureFolderOf(path: string): string {
	const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
	return missionOf(path) ?? folder.replace(/(?:^|\/)(?:checklists|contracts)(?:\/.*)?$/, '');
}

type Role = 'spec' | 'tasks' | 'checklist' | 'package' | 'other';

function roleOf(path: string): Role | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (/(?:^|\/)openspec\//.test(path)) {
		return undefined;
	}
	if (isWorkPackage(path)) {
		return 'package';
	}
	if (/(?:^|\/)checklists\//.test(path)) {
		return 'checklist';
	}
	return roleByName[name] ?? (/(?:^|\/)contracts\//.test(path) ? 'other' : undefined);
}

const roleByName: Readonly<Record<string, Role>> = {
	'spec.md': 'spec',
	'tasks.md': 'tasks',
	'plan.md': 'other',
	'research.md': 'other',
	'data-model.md': 'other',
	'quickstart.md': 'other',
};

/** `003-user-auth/…` and `20260901-120000-user-auth/…`, as spec-kit names a feature's folder. */
const featureFolder = /(?:^|\/)\d{3,}(?:-\d{6})?-[^/]+\/(?:(?:checklists|contracts)\/.+|[^/]+)$/;

/** What gives a file away where its folder has another name. */
const mark: Readonly<Record<Role, RegExp>> = {
	spec: new RegExp(
		String.raw`^#{2,4}[ \t]+(?:${storyWords})[ \t]*\d|^#[ \t]+(?:Feature Specification|功能规范|功能规格)|^[-*][ \t]+\*\*(?:(?:FR|NFR|SC)-?|R)\d{3}\*\*`,
		'im',
	),
	tasks: /^[-*][ \t]+\[[ xX~-]\][ \t]+\**T\d{3}/m,
	checklist: /^[-*][ \t]+\[[ xX]\][ \t]+CHK\d{3}|^#[ \t]+Specification Quality Checklist/m,
	package: /^work_package_id:/m,
	other: /^\*\*(?:Feature )?Branch\*\*|^#[ \t]+(?:Implementation Plan|Phase \d)/m,
};

const readerOf: Readonly<Record<Role, (base: DialectReader, path: string) => DialectReader>> = {
	spec: base => ({
		...base,
		heading: (text, content, depth) =>
			readStory(text, content) ?? base.heading(text, content, depth) ?? readCompactId(text, content),
		listItem: (text, content, place) =>
			readRequirement(base, text, content, place) ??
			readStruck(text, content, it => readRequirement(base, text, it, place)) ??
			readScenario(text, content, place),
		tableRow: (text, cell) => base.tableRow(text, cell) ?? readStruck(text, cell, it => base.tableRow(text, it)),
	}),
	tasks: (base, path) => ({
		...base,
		...silent,
		listItem: readTask,
		...(missionOf(path) !== undefined && { heading: readPlannedPackage, tableRow: readSubtaskRow }),
	}),
	package: workPackageReader,
	checklist: base => ({ ...base, ...silent, listItem: readCheck }),
	other: base => ({ ...base, ...silent }),
};

const story = new RegExp(
	String.raw`^(?<head>(?:${storyWords}|US-?)[ \t]*(?<number>\d+))[ \t]*[-–—－·:：]+[ \t]*(?<title>.*?)(?:[ \t]*[(（](?:User Story \d+,)?\s{0,3}(?:(?:${priorityWords})\s{0,3}[:：]?\s{0,3})?(?<priority>P\d)\s{0,3}(?:[,，、][^()（）]{0,100})?[)）].*)?$`,
	'iu',
);

/** `User Story 1 - Sign in (Priority: P1)` is `US1`, and so is `US-1: Sign in (P1)`, for tasks say `[US1]`. */
function readStory(text: string, { start, end }: Span): Definition | undefined {
	const groups = story.exec(text.slice(start, end))?.groups;
	if (!groups) {
		return undefined;
	}
	const { head = '', number = '', title = '', priority } = groups;
	const titleStart = start + text.slice(start, end).indexOf(title, head.length);
	const priorityStart = priority ? text.indexOf(priority, titleStart + title.length) : -1;
	return {
		id: `US${Number(number)}`,
		aliases: [...new Set([1, 2, 3].map(width => `US-${String(Number(number)).padStart(width, '0')}`))],
		kind: 'story',
		idSpan: { start, end: start + head.length },
		titleSpan: { start: titleStart, end: titleStart + title.length },
		attributes: priority
			? [
					{
						key: 'priority',
						value: priority,
						keyStart: priorityStart,
						start: priorityStart,
						end: priorityStart + priority.length,
					},
				]
			: [],
	};
}

const scenario = new RegExp(String.raw`^\*\*(?:${scenarioWords})(?:[ \t]?[(（](?:${scenarioWords})[)）])?[:：]?\*\*`, 'iu');
const longestScenarioOpening = 32;

/** A numbered Given/When/Then of a story is `US1/AC2`, the name that spec-kit's own reports use; others write `US1-AS2`. */
function readScenario(text: string, content: Span, { number, parentId, criteriaBefore }: ListPlace): Definition | undefined {
	if (
		number < 0 ||
		!parentId?.startsWith('US') ||
		!scenario.test(text.slice(content.start, content.start + longestScenarioOpening))
	) {
		return undefined;
	}
	return {
		id: `${parentId}/AC${criteriaBefore + 1}`,
		aliases: [`${parentId}-AS${criteriaBefore + 1}`],
		kind: 'criterion',
		idSpan: { start: content.start, end: text.indexOf('**', content.start + 2) + 2 },
		titleSpan: content,
		attributes: [],
	};
}

const compactId = new RegExp(
	String.raw`^(?:(?:FR|NFR|SC|REQ|R)\d+|(?:${requirementLetters}|${criterionLetters})-\d{2,})(?:\.\d+)*[a-z]?(?![A-Za-z0-9_-])`,
);
const criterionId = new RegExp(`^(?:SC|${criterionLetters})`);

/** `R001: …` and `FR1: …`, written without a hyphen, and `RF-001: …`, in letters that mean nothing in other formats. */
function readCompactId(text: string, { start, end }: Span): Definition | undefined {
	const id = compactId.exec(text.slice(start, Math.min(end, start + 32)))?.[0];
	if (id === undefined) {
		return undefined;
	}
	const idEnd = start + id.length;
	return {
		id,
		kind: criterionId.test(id) ? 'criterion' : 'requirement',
		idSpan: { start, end: idEnd },
		titleSpan: { start: titleStart(text, idEnd, end), end },
		attributes: [],
	};
}

function readRequirement(base: DialectReader, text: string, content: Span, place: ListPlace): Definition | undefined {
	const found = base.listItem(text, content, place) ?? readBoldCompactId(text, content);
	return found && { ...found, titleSpan: withoutTags(text, found.titleSpan) };
}

/** In `**FR-001** [US1]: Pay`, the title is `Pay`. */
function withoutTags(text: string, { start, end }: Span): Span {
	const tagged = tags.exec(text.slice(start, Math.min(end, start + longestTags)))?.[0] ?? '';
	return { start: start + tagged.length, end };
}

const longestTags = 80;
const tags = /^(?:\[(?:P\d?|US\d+(?:, ?US\d+)*)\][ \t]*)+(?:\*\*)?[ \t]*[:：]?(?:\*\*)?[ \t]*/;

function readBoldCompactId(text: string, { start, end }: Span): Definition | undefined {
	return text.startsWith('**', start) ? readCompactId(text, { start: start + 2, end }) : undefined;
}

/** `- [ ] CHK001 Are the error states named?` */
function readCheck(text: string, { start, end }: Span, { checked }: ListPlace): Definition | undefined {
	const match = check.exec(text.slice(start, Math.min(end, start + 40)));
	const id = match?.groups?.['id'];
	if (!match || id === undefined) {
		return undefined;
	}
	const idStart = start + match[0].indexOf(id);
	return {
		id,
		kind: 'task',
		status: checked === 1 ? 'done' : 'open',
		idSpan: { start: idStart, end: idStart + id.length },
		titleSpan: { start: start + match[0].length, end },
		attributes: [],
	};
}

const check = /^\**(?<id>CHK\d{3,})\**(?:[ \t]*[-–—:：.]+(?=[ \t]))?[ \t]*/;

const compactReference = new RegExp(
	String.raw`(?<![A-Za-z0-9_/-])(?:US\d+(?:\/AC\d+|-AS\d+)?|${taskReference}|CHK\d{3,}|(?:FR|NFR|SC|REQ|R)\d{1,4}[a-z]?|(?:${requirementLetters}|${criterionLetters})-\d{2,4}[a-z]?)(?![A-Za-z0-9_-])`,
	'g',
);

function compactReferences(text: string): DialectReference[] {
	return Array.from(text.matchAll(compactReference), match => ({
		id: match[0],
		verb: match[0].startsWith('US') && text[match.index - 1] === '[' ? 'part-of' : 'mentions',
		start: match.index,
		end: match.index + match[0].length,
	}));
}
