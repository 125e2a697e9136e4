/**
 * Where a tool for coding agents counts anew: a folder for each piece of work, or a file. `undefined` elsewhere.
 *
 * @implements REQ-006
 */
export function featureScopeOf(path: string): string | undefined {
	return folder.exec(path)?.groups?.['feature'] ?? (file.test(path) ? path : undefined);
}

/** The tracks of Conductor, and the specs of Agent OS, Trae and the like. */
const folder =
	/^(?<feature>(?:.*\/)?(?:conductor\/(?:archive|tracks)|\.?agent-os\/specs|\.trae\/specs|\.specs\/features)\/[^/]+)\/.*[^/]$/;

/** Plans and designs of superpowers, whose names begin with a day, and the prompts of context engineering. */
const file = /(?:^|\/)(?:docs\/(?:superpowers\/)?(?:plans|specs)\/\d{4}-\d{2}-\d{2}-[^/]+|PRPs\/(?:.*\/)?[^/]+)\.md$/;
