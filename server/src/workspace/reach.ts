import * as l10n from '@vscode/l10n';
import type { FileToRead } from '../language/read-packed.js';
import type { Host } from './host.js';

/** The files that are read of a folder, and how many that count are left. */
export interface Reach {
	readonly near: readonly FileToRead[];
	readonly unreached: number;
}

/** As many files as a host is to be asked for, specs first: code says less that cannot be found elsewhere. The log tells what is left. */
export function withinReach(files: readonly FileToRead[], { maximumFiles, log }: Pick<Host, 'maximumFiles' | 'log'>): Reach {
	if (maximumFiles === undefined || files.length <= maximumFiles) {
		return { near: files, unreached: 0 };
	}
	const ofType = (type: FileToRead['type']): FileToRead[] => files.filter(it => it.type === type);
	const near = [...ofType('spec'), ...ofType('code')].slice(0, maximumFiles);
	const unreached = files.length - near.length;
	log(
		l10n.t('{0} of {1} files are not read: this folder is remote, and each would have to be fetched.', unreached, files.length),
	);
	return { near, unreached };
}
