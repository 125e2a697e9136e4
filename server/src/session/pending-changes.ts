import type { FolderChange, FolderSession } from './folder-session.js';

/** The files whose findings someone has to look at again, by folder, and a way to wait for some. */
export class PendingChanges {
	readonly #pathsBySession = new Map<FolderSession, ReadonlySet<string> | 'all'>();
	#raised: Promise<void> = Promise.resolve();
	#raise: (() => void) | undefined;

	add({ session, paths }: FolderChange): void {
		const known = this.#pathsBySession.get(session) ?? new Set<string>();
		this.#pathsBySession.set(session, paths === 'all' || known === 'all' ? 'all' : new Set([...known, ...paths]));
		this.wake();
	}

	/** What has been added since this was last called. */
	take(): readonly FolderChange[] {
		const changes = Array.from(this.#pathsBySession, ([session, paths]) => ({ session, paths }));
		this.#pathsBySession.clear();
		return changes;
	}

	/** Ends the wait, for a reason that is no change. */
	wake(): void {
		this.#raise?.();
		this.#raise = undefined;
	}

	/** Resolves once something is added; at once where something is. */
	wait(): Promise<void> {
		if (this.#pathsBySession.size > 0) {
			return Promise.resolve();
		}
		if (!this.#raise) {
			this.#raised = new Promise(resolve => {
				this.#raise = resolve;
			});
		}
		return this.#raised;
	}
}
