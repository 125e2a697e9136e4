/** What a file is to BMAD. */
export type BmadRole = 'architecture' | 'epics' | 'other' | 'prd' | 'spec' | 'story';

/** The role of a file by its path, and what else the path tells. */
export interface BmadPlace {
	readonly role: BmadRole;

	/** Whether a folder on the way is one that only BMAD writes to, so that nothing else has to be asked. */
	readonly isInOutput: boolean;

	/**
	 * The folder in which numbers are unique: each PRD of `prds/` counts anew, and each project that has `docs/` of its own. `undefined` where that is
	 * the workspace folder.
	 */
	readonly scope: string | undefined;
}

/** Whether a file is one of BMAD's, by its path and what it says. */
export function isBmad(path: string, text: string): boolean {
	const place = placeOf(path);
	return (
		place !== undefined && (place.isInOutput || (marks[place.role]?.some(them => them.every(it => hasMark(text, it))) ?? false))
	);
}

/** What the file at a path may be to BMAD, if anything. */
export function placeOf(path: string): BmadPlace | undefined {
	const isInOutput = output.test(path);
	const role = roleOf(path) ?? (isInOutput ? 'other' : undefined);
	const groups = role && scopePath.exec(path)?.groups;
	const project = isInOutput ? undefined : projectPath.exec(path)?.groups?.['project'];
	return role && { role, isInOutput, scope: groups?.['prd'] ?? groups?.['output'] ?? project };
}

function roleOf(path: string): BmadRole | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (report.test(name)) {
		return undefined;
	}
	return (
		roleByName.find(({ pattern }) => pattern.test(name))?.role ?? roleByFolder.find(({ pattern }) => pattern.test(path))?.role
	);
}

/** `_bmad-output/`, `.bmad-outputs/` */
const output = /(?:^|\/)[_.]?bmad[_-]outputs?\//i;

/** A PRD in a folder of its own among others, or one of several output folders. */
const scopePath = /^(?<prd>(?:.*\/)?prds\/[^/]+)\/|^(?<output>.+\/[_.]?bmad[_-]outputs?)\//i;

/** `web` in `web/docs/prd.md`. */
const projectPath = /^(?<project>.+?)\/docs\//;

/** What is written about the others, and says again what they say. */
const report = /report|review|valid|readiness|reconcil|addendum|decision-log|retro|checklist|handoff/i;

const roleByName: readonly { readonly pattern: RegExp; readonly role: BmadRole }[] = [
	{ pattern: /(?:^|[-_. ])prd(?:[-_. ].*)?\.md$/i, role: 'prd' },
	{ pattern: /(?:^|[-_. ])epics?(?:[-_. ].*)?\.md$/i, role: 'epics' },
	{ pattern: /^(?:story[-_. ]?)?\d+[-.]\d+[a-z]?[-_. ].*\.md$|^story[-_.].*\.md$|\.story\.md$/i, role: 'story' },
	{ pattern: /^SPEC\.md$/, role: 'spec' },
	{ pattern: /architecture/i, role: 'architecture' },
];

const roleByFolder: readonly { readonly pattern: RegExp; readonly role: BmadRole }[] = [
	{ pattern: /(?:^|\/)prds?\/[^/]+(?:\/[^/]+)?$/i, role: 'prd' },
	{ pattern: /(?:^|\/)epics\/[^/]+$/i, role: 'epics' },
];

/**
 * Something that a file says. All files are asked for it, so it matters that V8 finds fast what begins with a rare letter: words are
 * looked for first, or the pattern begins with its `#` and looks back from there.
 */
interface Mark {
	/** Of these words one is in the file. */
	readonly words?: readonly string[];

	/** Within how many characters of its start; everywhere by default. */
	readonly reach?: number;
	readonly pattern: RegExp;
}

const frontMatter: Mark = {
	words: ['stepsCompleted:'],
	reach: 4100,
	pattern: /^\uFEFF?---[ \t]*[\r\n][^]{0,4000}?[\r\n]stepsCompleted:/,
};
const epic: Mark = { pattern: /#(?<=^#{1,4})[ \t]+(?:\d+(?:\.\d+)*[.)]?[ \t]+)?(?:(?:Epic|EPIC|epic)[ \t]+|史诗[ \t]*)\d/m };
const story: Mark = {
	pattern: /#(?<=^#{2,5})[ \t]+(?:\d+(?:\.\d+)*[.)]?[ \t]+)?(?:(?:Story|STORY|story)[ \t]+|(?:用户)?故事[ \t]*)\d+\.\d/m,
};
const requirement: Mark = { words: ['FR'], pattern: /^[ \t]*[-*][ \t]+(?:\*\*)?N?FR\d+(?:\.\d+)*(?:\*\*)?[:：]/m };
const consequences: Mark = {
	words: ['Consequences (testable)'],
	pattern: /^(?:[-*][ \t]+)?\*\*Consequences \(testable\)/m,
};
const journey: Mark = { words: ['UJ-'], pattern: /\bRealizes UJ-\d/ };
const covered: Mark = { words: ['FRs covered', 'FRs Covered'], pattern: /^\*\*FRs [cC]overed:?\*\*/m };
const storyTitle: Mark = { pattern: /^\uFEFF?#[ \t]+(?:Story|STORY|story)[ \t]+\d+[.-]\d/m };
const storySection: Mark = {
	words: ['Tasks', 'Dev ', 'Acceptance Criteria'],
	pattern: /^#{2,3}[ \t]+(?:Tasks(?: \/ Subtasks)?|Dev (?:Notes|Agent Record)|Acceptance Criteria)/m,
};
const specId: Mark = { words: ['SPEC-'], pattern: /^id:[ \t]*["']?SPEC-/m };
const capability: Mark = { words: ['**CAP-'], pattern: /^[-*][ \t]+\*\*CAP-\d/m };
const decision: Mark = { words: ['AD-'], pattern: /\bAD-\d/ };

/** What gives a file away in another folder: it has all of one of these rows. */
const marks: Readonly<Partial<Record<BmadRole, readonly (readonly Mark[])[]>>> = {
	prd: [[frontMatter], [consequences], [journey], [requirement], [epic, story]],
	epics: [
		[frontMatter, epic],
		[epic, story],
		[epic, covered],
	],
	story: [[storyTitle, storySection]],
	spec: [[specId, capability]],
	architecture: [[frontMatter, decision]],
};

function hasMark(text: string, { words, reach = text.length, pattern }: Mark): boolean {
	const near = text.slice(0, reach);
	return words?.some(it => near.includes(it)) !== false && pattern.test(near);
}
