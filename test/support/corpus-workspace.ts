import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SpecDocument } from '../../server/src/language/document.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { outerFolder } from '../../server/src/language/link-target.js';
import { defaultSettings, type StoreSettings } from '../../server/src/workspace/store-settings.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { corpora } from './front-matter-blocks.js';

/** A folder of the corpora as a workspace: all of its specs, and what else is there. */
export function openCorpus(name: string, settings: StoreSettings = defaultSettings): WorkspaceStore {
	const root = join(corpora, name);
	const files = new Map<string, boolean>();
	const changed: SpecDocument[] = [];
	for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
		const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
		files.set(path, true);
		if (entry.isFile() && path.endsWith('.md')) {
			changed.push(readSpec(path, readFileSync(join(root, path), 'utf8'), settings.configuration.reading));
		}
	}
	for (const path of changed.flatMap(outerTargets)) {
		files.set(path, existsSync(join(root, path)));
	}
	const store = new WorkspaceStore(settings);
	store.apply({ changed, files, isComplete: true, today: '2026-11-22' });
	return store;
}

/** The paths outside of the root that the links of a spec lead to, and the folders they are in. */
function outerTargets({ links }: SpecDocument): string[] {
	const targets = links.flatMap(it => it.target?.path ?? []);
	return targets.filter(it => it.startsWith('..')).flatMap(it => [it, outerFolder(it) ?? it]);
}
