/** What a file is to OpenSpec, by its path. */
export interface OpenSpecPlace {
	readonly role: 'spec' | 'delta' | 'proposal' | 'tasks';

	/** Whether a folder on the way is called `openspec`, so that nothing else has to be asked. */
	readonly isInOpenSpec: boolean;
	readonly isArchived: boolean;

	/** The folder that the file is in. */
	readonly folder: string;

	/** The folder of the change; empty for a spec. */
	readonly change: string;

	/** For a delta the path of the spec that it would change; empty for all others. */
	readonly target: string;
}

/** What the file at a path is to OpenSpec, if anything. */
export function placeOf(path: string): OpenSpecPlace | undefined {
	const { name = '' } = /(?:^|\/)(?<name>spec|proposal|tasks)\.md$/.exec(path)?.groups ?? {};
	const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
	const inChange = name && changePath.exec(folder)?.groups;
	if (inChange) {
		const { root = '', archive, change = '', capability } = inChange;
		const role = capability === undefined ? name : name === 'spec' ? 'delta' : '';
		return role === 'delta' || role === 'proposal' || role === 'tasks'
			? {
					role,
					isInOpenSpec: isInOpenSpec(root),
					isArchived: archive !== undefined,
					folder,
					change,
					target: role === 'delta' ? `${root}specs/${capability ?? ''}/spec.md` : '',
				}
			: undefined;
	}
	const root = name === 'spec' ? specPath.exec(folder)?.groups?.['root'] : undefined;
	return root === undefined
		? undefined
		: { role: 'spec', isInOpenSpec: isInOpenSpec(root), isArchived: false, folder, change: '', target: '' };
}

/** `openspec/changes/add-login`, `openspec/changes/archive/2026-01-20-add-login/specs/login` */
const changePath =
	/^(?<change>(?<root>(?:.+\/)?)changes\/(?<archive>archive\/)?(?!archive(?:\/|$))[^/]+)(?:\/specs\/(?<capability>.+))?$/;

/** `openspec/specs/login`, `specs/web/login` */
const specPath = /^(?<root>(?:(?:.*\/)?openspec\/)?)specs\/.+$/;

function isInOpenSpec(root: string): boolean {
	return /(?:^|\/)openspec\/$/.test(root);
}
