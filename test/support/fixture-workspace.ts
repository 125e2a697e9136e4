import { isCodePath, readCode } from '../../server/src/language/read-code.js';
import type { Document } from '../../server/src/language/document.js';
import type { Reading } from '../../server/src/language/reading.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { readDiagram } from '../../server/src/mermaid/read-diagram.js';
import { configurationFile } from '../../server/src/workspace/configuration.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';
import { createSchemaRegistry, loadSchemaCompiler } from '../../server/src/workspace/schemas/index.js';
import { defaultSettings } from '../../server/src/workspace/store-settings.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { toldFile, toldIssues } from './told-issues.js';

/** The files of a workspace, by path. */
export type Files = ReadonlyMap<string, string>;

/** The path of a fixture that is a single file. */
const onlyPath = 'fixture.md';

/** Several files in one text, each under a line such as `//// specs/login.md`. A text without such a line is one file. */
export function splitFiles(text: string): Files {
	const [before = '', ...rest] = text.split(/^\/\/\/\/ (.*)\n/m);
	const files = new Map<string, string>(rest.length === 0 ? [[onlyPath, before]] : []);
	for (let index = 0; index < rest.length; index += 2) {
		files.set(rest[index] ?? '', rest[index + 1] ?? '');
	}
	return files;
}

/** The text that `splitFiles` has taken apart. */
export function joinFiles(files: Files): string {
	return files.size === 1 && files.has(onlyPath)
		? (files.get(onlyPath) ?? '')
		: Array.from(files, ([path, text]) => `//// ${path}\n${text}`).join('');
}

/** A store that has read these files, and knows of no others. */
export async function openFiles(files: Files, reading: Partial<Reading> = {}): Promise<WorkspaceStore> {
	const { configuration, faults } = readConfiguration(files.get(configurationFile) ?? '');
	const compiler = configuration.schemas.length > 0 ? await loadSchemaCompiler() : undefined;
	const store = new WorkspaceStore({
		...defaultSettings,
		configuration: { ...configuration, reading: { ...configuration.reading, ...reading } },
		configurationFaults: faults,
		schemas: createSchemaRegistry(
			configuration.schemas,
			path => files.get(path),
			() => compiler,
		),
	});
	store.apply({
		changed: Array.from(files).flatMap(([path, text]) => readDocument(path, text, store) ?? []),
		files: new Map([...files.keys()].flatMap(withFolders).map(path => [path, true])),
		isComplete: true,
		today: '2026-11-22',
	});
	store.learnIssues(toldIssues(files.get(toldFile), store.workspace.issueNames(), configuration.trackers));
	for (const source of store.diagrams.unknownIn(store.sorted())) {
		store.learn(new Map([[source, await readDiagram(source)]]));
	}
	return store;
}

/** What a file says; `undefined` where it is neither a spec nor code to this store. */
export function readDocument(path: string, text: string, store: WorkspaceStore): Document | undefined {
	const { configuration } = store.settings;
	if (configuration.isSpec(path)) {
		return readSpec(path, text, configuration.reading);
	}
	return configuration.isCode(path) && isCodePath(path) ? readCode(path, text, configuration.reading.grammar) : undefined;
}

/** A path, and those of all folders around it. */
function withFolders(path: string): string[] {
	return path.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/'));
}
