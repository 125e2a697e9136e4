import * as l10n from '@vscode/l10n';
import type { CommandIo } from '../command/io.js';
import { UsageError } from '../command/usage-error.js';

/**
 * The files under a folder that are not as they were at a revision of git: changed, staged, or not known to git.
 *
 * @implements REQ-203
 * @throws UsageError where there is no repository, or no such revision.
 */
export async function findChangedFiles(root: string, revision: string, io: CommandIo): Promise<ReadonlySet<string>> {
	const commit = await io.git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
	if (commit === undefined) {
		throw new UsageError(l10n.t('git knows no revision `{0}` in `{1}`.', revision, root));
	}
	const changed = await io.git(root, ['diff', '--name-only', '--no-ext-diff', '-z', '--relative', commit.trim(), '--']);
	const untracked = await io.git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
	return new Set(`${changed ?? ''}${untracked ?? ''}`.split('\0').filter(it => it !== ''));
}
