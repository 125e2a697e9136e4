import type { Kind } from '../language/kind.js';
import { defaultReading, type Reading } from '../language/reading.js';
import { createFileMatcher, createMatcher, type PathMatcher } from './glob.js';
import type { SchemaRule } from './schemas/index.js';

/** What `clewline.yaml` decides, with defaults for what it leaves open. A team without the file has `defaultConfiguration`. */
export interface Configuration {
	/** Which Markdown files are specs. */
	readonly isSpec: PathMatcher;

	/** Which source files may hold markers. */
	readonly isCode: PathMatcher;

	/** Which files and folders are not looked at. */
	readonly isExcluded: PathMatcher;

	/** Folders, beyond those that a dialect makes, in which numbers restart. */
	readonly isScope: PathMatcher;
	readonly reading: Reading;
	readonly schemas: readonly SchemaRule[];

	/** What the team has set of the rules, by rule ID. */
	readonly rules: ReadonlyMap<string, RuleSetting>;

	/** What an item of a kind needs: verbs, or kinds of items that refer to it. */
	readonly needs: ReadonlyMap<Kind, readonly string[]>;
}

/** How much a finding weighs, in LSP's words. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a team has decided about one rule. */
export interface RuleSetting {
	/** `undefined` leaves the rule's own severity. */
	readonly severity: Severity | 'off' | undefined;
	readonly options: Readonly<Record<string, unknown>>;
}

/** The name of the file, at the root of a workspace folder. */
export const configurationFile = 'clewline.yaml';

/** Folders that hold no work of the team's own. They are left out even where nothing ignores them. */
const foreignFolders = ['node_modules', '.git', '.hg', '.svn', '.venv', '__pycache__', '.vscode-test', 'bower_components'];

/** What holds for a team without `clewline.yaml`. */
export const defaultConfiguration: Configuration = {
	isSpec: createMatcher(['*.md', '*.markdown', '*.mdown']),
	isCode: () => true,
	isExcluded: createMatcher(foreignFolders),
	isScope: () => false,
	reading: defaultReading,
	schemas: [],
	rules: new Map(),
	needs: new Map<Kind, readonly string[]>([['requirement', ['implements', 'verifies']]]),
};

/** The matcher of what is excluded: what a team names, and the folders of others. */
export function createExclusion(globs: readonly string[]): PathMatcher {
	return createFileMatcher([...foreignFolders, ...globs]);
}
