import type { Kind } from '../language/kind.js';
import { defaultReading, type Reading } from '../language/reading.js';
import { createFileMatcher, createMatcher, type PathMatcher } from './glob.js';
import type { Need } from './needs.js';
import type { SchemaRule } from './schemas/index.js';
import type { LinkSettings, TrackerSettings } from './tracker-settings.js';

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

	/** Whether the prefix of an ID is one that the team has added. */
	readonly isDeclaredPrefix: (prefix: string) => boolean;
	readonly schemas: readonly SchemaRule[];

	/** What the team has set of the rules, by rule ID. */
	readonly rules: ReadonlyMap<string, RuleSetting>;

	/** What an item of a kind needs. */
	readonly needs: ReadonlyMap<Kind, readonly Need[]>;

	/** Where issues are; the first that can mean a name does. */
	readonly trackers: readonly TrackerSettings[];

	/** What else leads to the web. */
	readonly links: readonly LinkSettings[];

	/** The ways to look at the roadmap that the team keeps, by name, as they are written. */
	readonly roadmapViews: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
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
	isSpec: createMatcher(['*.md', '*.markdown', '*.mdown', '*.MD']),
	isCode: () => true,
	isExcluded: createMatcher(foreignFolders),
	isScope: () => false,
	reading: defaultReading,
	isDeclaredPrefix: () => false,
	schemas: [],
	rules: new Map(),
	needs: new Map([['requirement', [{ name: 'implements' }, { name: 'verifies' }]]]),
	trackers: [],
	links: [],
	roadmapViews: new Map(),
};

/** The matcher of what is excluded: what a team names, and the folders of others. */
export function createExclusion(globs: readonly string[]): PathMatcher {
	return createFileMatcher([...foreignFolders, ...globs]);
}
