/** What the specs of a folder said earlier: the part of a host that asks version control. */
export interface History {
	/** The tags and the commits of late, the newest first. */
	list(): Promise<readonly Revision[]>;

	/** The specs of the folder at a revision, as its user names it: `v1.2`, `main~3`, `4f2a9c1`. */
	read(revision: string): Promise<PastFiles>;
}

/** One moment that can be gone back to. */
export interface Revision {
	readonly type: 'tag' | 'commit';

	/** What git takes for it. */
	readonly name: string;

	/** Of a commit, what it says it does; empty for a tag. */
	readonly subject: string;

	/** As `2026-11-22`. */
	readonly date: string;
}

/** What a folder held. `unknown` where nothing is called so; `too-much` where it holds more than is worth waiting for. */
export type PastFiles =
	| { readonly type: 'read'; readonly commit: string; readonly files: ReadonlyMap<string, string> }
	| { readonly type: 'unknown' }
	| { readonly type: 'no-repository' }
	| { readonly type: 'too-much' };
