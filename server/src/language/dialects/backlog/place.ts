import type { Kind } from '../../kind.js';

/** Whether a file is one of Backlog.md's: it lies where they do, is named `task-12 - Title.md`, and its front matter has that ID. */
export function isBacklog(path: string, text: string): boolean {
	const { id, title = '' } = file.exec(path)?.groups ?? {};
	const isNamed = title.startsWith(' - ') || takesPlainHandles(path);
	return isNamed && id !== undefined && ownIdOf(text)?.toLowerCase() === id.toLowerCase();
}

/** The `id` of the front matter. */
export function ownIdOf(text: string): string | undefined {
	return idField.exec(text.slice(0, longestHead))?.groups?.['id'];
}

/** What the file at a path is, by the folder that it lies in. */
export function kindOfFile(path: string): Kind {
	const folder = file.exec(path)?.groups?.['folder']?.toLowerCase() ?? '';
	return kindByFolder[folder] ?? 'task';
}

/** The folder of the project that a file belongs to; `undefined` where that is the one of the workspace folder. */
export function projectOf(path: string): string | undefined {
	return /^(?<project>.+\/\.?backlog)\//.exec(path)?.groups?.['project'];
}

/** Whether Backlog.md reads this file, which takes `assignee: @li` as it is written, though YAML does not. */
export function takesPlainHandles(path: string): boolean {
	return /(?:^|\/)\.?backlog\//.test(path);
}

const kindByFolder: Readonly<Record<string, Kind>> = { decisions: 'decision', docs: 'document', milestones: 'milestone' };

/** `tasks/task-12 - Title.md`, `archive/tasks/back-7.1 - Title.md`, `milestones/m-1 - title.md`: in some folders the prefix is fixed. */
const file =
	/(?:^|\/)(?<folder>tasks|drafts|completed|milestones|decisions|docs)\/(?:[^/]+\/)*(?<id>(?:(?<=milestones\/)m|(?<=decisions\/)decision|(?<=docs\/.*)doc|(?<=(?:tasks|drafts|completed)\/)[A-Za-z][A-Za-z0-9]*)-\d+(?:\.\d+)*)(?<title>[ -][^/]*)?\.md$/i;

const longestHead = 4000;
const idField = /^\uFEFF?---[ \t]*[\r\n][^]*?^id:[ \t]*["']?(?<id>[A-Za-z][A-Za-z0-9]*-\d+(?:\.\d+)*)["']?[ \t]*(?:#.*)?$/m;
