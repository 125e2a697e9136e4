import { scopeFolderOf } from '../language/dialects/index.js';
import type { Document } from '../language/document.js';
import { addTo, type Group } from '../util/group-by.js';
import type { PathMatcher } from './glob.js';
import { Tally } from './tally.js';

/** The scope of the whole workspace folder. */
export const workspaceScope = '';

/** Knows the namespace of every file: the nearest folder whose numbers restart, or the workspace folder. */
export class Scopes {
	readonly #isDeclared: PathMatcher;

	/** The folders that a document's dialect makes a scope, and the files. */
	readonly #folders = new Tally<string>();

	/** The declared folders in which there are specs. */
	readonly #declared = new Tally<string>();
	readonly #scopeByFolder = new Map<string, string>();

	/** `undefined` until somebody asks what a name means. */
	#scopesByName: ReadonlyMap<string, readonly string[]> | undefined;
	#version = 0;

	constructor(isDeclared: PathMatcher) {
		this.#isDeclared = isDeclared;
	}

	/** Rises whenever files have other scopes than before. */
	get version(): number {
		return this.#version;
	}

	/** The scope of the file at a path, as the path of its folder, or its own where it is one; `` for the workspace folder. */
	of(path: string): string {
		return this.#folders.has(path) ? path : this.#ofFolder(parentOf(path));
	}

	/** Every scope that a name such as `003-user-auth` may mean: a folder by the last parts of its path, or by its number alone. */
	named(qualifier: string): readonly string[] {
		this.#scopesByName ??= scopesByName(new Set([...this.#folders.values(), ...this.#declared.values()]));
		return this.#scopesByName.get(qualifier) ?? [];
	}

	/** Takes a document in, or out. */
	count(document: Document, step: 1 | -1): void {
		if (document.type === 'code') {
			return;
		}
		const own = scopeFolderOf(document);
		if (own !== undefined) {
			this.#folders.count(own, step);
		}
		const declared = this.#declaredAround(parentOf(document.path));
		if (declared !== workspaceScope) {
			this.#declared.count(declared, step);
		}
	}

	/** Whether a scope has begun or ended since the last call. */
	settle(): boolean {
		const isChanged = this.#folders.settle().length + this.#declared.settle().length > 0;
		if (isChanged) {
			this.#scopeByFolder.clear();
			this.#scopesByName = undefined;
			this.#version++;
		}
		return isChanged;
	}

	#declaredAround(folder: string): string {
		return folder === workspaceScope || this.#isDeclared(folder) ? folder : this.#declaredAround(parentOf(folder));
	}

	#ofFolder(folder: string): string {
		const known = this.#scopeByFolder.get(folder);
		if (known !== undefined) {
			return known;
		}
		const isScope = folder !== workspaceScope && (this.#folders.has(folder) || this.#isDeclared(folder));
		const scope = isScope ? folder : folder === workspaceScope ? workspaceScope : this.#ofFolder(parentOf(folder));
		this.#scopeByFolder.set(folder, scope);
		return scope;
	}
}

/** The scopes by all names that they have. */
function scopesByName(scopes: Iterable<string>): ReadonlyMap<string, readonly string[]> {
	const byName = new Map<string, Group<string>>();
	for (const scope of scopes) {
		for (const name of scope === workspaceScope ? [] : namesOf(scope)) {
			addTo(byName, name, scope);
		}
	}
	return byName;
}

/** Of `specs/003-user-auth`: itself, `003-user-auth` and `003`; of a folder that is numbered by the time, `20260901-101500`, too. */
function namesOf(scope: string): ReadonlySet<string> {
	const parts = scope.split('/');
	const numbers = parts.flatMap(it => /^(?<time>(?<number>\d+)(?:-\d{6})?)-/.exec(it)?.slice(1) ?? []);
	return new Set([...parts.map((_, at) => parts.slice(at).join('/')), ...numbers]);
}

function parentOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
