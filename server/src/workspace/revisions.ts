import { withoutRevision } from '../language/dialects/openfasttrace/artifact-id.js';
import { type Few, listOf, withOne } from '../util/few.js';

/** Which of the IDs in use are those of one item of OpenFastTrace in its revisions. */
export class Revisions {
	readonly #idsByName = new Map<string, Few<string>>();

	constructor(ids: Iterable<string>) {
		for (const id of ids) {
			this.add(id);
		}
	}

	/** The IDs in use that differ from one in their revision at most. */
	of(id: string): readonly string[] {
		const name = withoutRevision(id);
		return name === undefined ? [] : listOf(this.#idsByName.get(name));
	}

	/** @param id Of those in use, none: each is added once. */
	add(id: string): void {
		const name = withoutRevision(id);
		if (name !== undefined) {
			this.#idsByName.set(name, withOne(this.#idsByName.get(name), id));
		}
	}

	delete(id: string): void {
		const name = withoutRevision(id);
		const left = this.of(id).filter(it => it !== id);
		if (name !== undefined && left.length > 0) {
			this.#idsByName.set(name, left);
		} else if (name !== undefined) {
			this.#idsByName.delete(name);
		}
	}
}
