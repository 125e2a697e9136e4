import { anyRevision, parseArtifactId } from '../language/dialects/openfasttrace/artifact-id.js';

/** Which of the IDs in use are those of one item of OpenFastTrace in its revisions. */
export class Revisions {
	readonly #idsByName = new Map<string, Set<string>>();

	constructor(ids: Iterable<string>) {
		for (const id of ids) {
			this.add(id);
		}
	}

	/** The IDs that a name of all revisions stands for. */
	of(name: string): Iterable<string> {
		return this.#idsByName.get(name) ?? [];
	}

	add(id: string): void {
		const artifact = parseArtifactId(id);
		if (artifact) {
			const name = anyRevision(artifact);
			this.#idsByName.set(name, (this.#idsByName.get(name) ?? new Set()).add(id));
		}
	}

	delete(id: string): void {
		const artifact = parseArtifactId(id);
		const name = artifact ? anyRevision(artifact) : '';
		const ids = this.#idsByName.get(name);
		ids?.delete(id);
		if (ids?.size === 0) {
			this.#idsByName.delete(name);
		}
	}
}
