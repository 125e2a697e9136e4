import * as l10n from '@vscode/l10n';
import type { Arguments } from '../command/arguments.js';
import type { CommandIo, FoundPath } from '../command/io.js';
import { UsageError } from '../command/usage-error.js';
import { configurationFile } from '../../workspace/configuration.js';
import { readConfiguration } from '../../workspace/read-configuration.js';

/** What a command is to look at. */
export interface Target {
	/** The absolute path of the workspace folder, all of which is read. */
	readonly root: string;

	/** The files and folders that are reported on, relative to the root; none for all of it. */
	readonly chosen: readonly string[];
}

/**
 * The workspace that paths of the command line mean: the folder of `--root`; else, for one folder, that of the `clewline.yaml`
 * around it, or the folder itself; else the nearest folder around all paths that holds a `clewline.yaml` or a `.git`, or the
 * folder the command runs in. The whole workspace is read whatever the paths are, because references lead anywhere in it.
 */
export async function findTarget(paths: readonly string[], args: Arguments, io: CommandIo): Promise<Target> {
	const isAll = paths.length === 0 && args.has('root');
	const found = await Promise.all((paths.length === 0 && !isAll ? ['.'] : paths).map(path => findPath(path, io)));
	const root = await findRoot(args.text('root'), found, io);
	const outside = found.findIndex(it => !isWithin(root, it.path));
	if (outside >= 0) {
		throw new UsageError(l10n.t('`{0}` is not in the workspace `{1}`.', paths[outside] ?? '', root));
	}
	const chosen = found.map(it => relativePath(root, it.path));
	return { root, chosen: chosen.includes('') ? [] : chosen };
}

/** Whether a path relative to the root is one of those chosen, or in one of them. */
export function isChosen({ chosen }: Target, path: string): boolean {
	return chosen.length === 0 || chosen.some(it => path === it || path.startsWith(`${it}/`));
}

/** The nearest folder around an absolute path that is the root of a workspace, or of a repository. */
export async function findRootAround(folder: string, io: CommandIo): Promise<string | undefined> {
	for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
		for (const mark of [configurationFile, '.git']) {
			if (await io.find(joined(at, mark))) {
				return at;
			}
		}
	}
	return undefined;
}

/** The absolute path of something in a folder. */
export function joined(folder: string, path: string): string {
	return path === '' ? folder : `${folder.endsWith('/') ? folder : `${folder}/`}${path}`;
}

async function findPath(path: string, io: CommandIo): Promise<FoundPath> {
	const found = await io.find(path);
	if (!found) {
		throw new UsageError(l10n.t('`{0}` does not exist, or cannot be read.', path));
	}
	return found;
}

async function findRoot(asked: string | undefined, found: readonly FoundPath[], io: CommandIo): Promise<string> {
	const [first, second] = found;
	if (asked !== undefined) {
		const root = await findPath(asked, io);
		if (!root.isDirectory) {
			throw new UsageError(l10n.t('`{0}` is not a folder.', asked));
		}
		return root.path;
	}
	if (first?.isDirectory && !second) {
		return (await findWorkspaceAround(first.path, io)) ?? first.path;
	}
	const current = (await findPath('.', io)).path;
	const common = found.map(folderOf).reduce(commonFolder);
	return (await findRootAround(common, io)) ?? (isWithin(current, common) ? current : common);
}

/** The nearest folder around a folder of the same repository that has a `clewline.yaml`, if that does not leave the folder out. */
async function findWorkspaceAround(folder: string, io: CommandIo): Promise<string | undefined> {
	for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
		if (await io.find(joined(at, configurationFile))) {
			return (await isLeftOut(relativePath(at, folder), at, io)) ? undefined : at;
		}
		if (await io.find(joined(at, '.git'))) {
			return undefined;
		}
	}
	return undefined;
}

async function isLeftOut(path: string, root: string, io: CommandIo): Promise<boolean> {
	const text = await io.createHost(root, () => undefined).readFile(configurationFile);
	const { isExcluded } = readConfiguration(text ?? '').configuration;
	const parts = path === '' ? [] : path.split('/');
	const isIgnored = async () => (await io.git(root, ['check-ignore', '--', path])) !== undefined;
	return parts.some((_, index) => isExcluded(parts.slice(0, index + 1).join('/'))) || (path !== '' && (await isIgnored()));
}

function folderOf({ path, isDirectory }: FoundPath): string {
	return isDirectory ? path : (parentOf(path) ?? path);
}

function commonFolder(a: string, b: string): string {
	let folder = a;
	for (let parent = parentOf(folder); parent !== undefined && !isWithin(folder, b); parent = parentOf(folder)) {
		folder = parent;
	}
	return folder;
}

/** `undefined` for `/` and `C:/`, which are in no folder. */
function parentOf(path: string): string | undefined {
	const slash = path.lastIndexOf('/');
	const parent = path.slice(0, slash);
	const isTop = parent === '' || /^[A-Za-z]:$/.test(parent);
	return slash < 0 || slash === path.length - 1 ? undefined : isTop ? `${parent}/` : parent;
}

function isWithin(folder: string, path: string): boolean {
	return path === folder || path.startsWith(joined(folder, '.').slice(0, -1));
}

function relativePath(folder: string, path: string): string {
	return path === folder ? '' : path.slice(joined(folder, '.').length - 1);
}
