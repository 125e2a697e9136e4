import { statusOf } from '../../workspace/status.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Arguments } from '../command/arguments.js';
import type { OpenWorkspace } from '../workspace/open-workspace.js';
import { isChosen } from '../workspace/target.js';

/** Every item of the files that are reported on, by file and place. */
export function* itemsOf({ workspace, target }: OpenWorkspace): Generator<LocatedItem> {
	for (const document of workspace.documents()) {
		if (document.type === 'spec' && isChosen(target, document.path)) {
			yield* workspace.itemsIn(document);
		}
	}
}

/** Whether `--kind`, `--status` and `--query` let an item through. */
export function createFilter(args: Arguments, workspace: Workspace): (located: LocatedItem) => boolean {
	const kinds = args.texts('kind');
	const statuses = args.texts('status').map(it => it.toLowerCase());
	const query = args.text('query')?.toLowerCase() ?? '';
	return located =>
		(kinds.length === 0 || kinds.includes(located.item.kind)) &&
		(statuses.length === 0 || statuses.includes((statusOf(workspace, located) ?? '').toLowerCase())) &&
		(located.item.id.toLowerCase().includes(query) || located.item.title.toLowerCase().includes(query));
}
