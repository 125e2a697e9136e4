/** As much of markdown-it, which VS Code's preview renders with, as a plugin needs. */
export interface MarkdownIt {
	readonly core: { readonly ruler: { push(name: string, rule: (state: CoreState) => void): void } };
	readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
	readonly utils: { escapeHtml(text: string): string };
}

/** A document when its text has been read. */
export interface CoreState {
	readonly tokens: readonly Token[];
}

/** A piece of a document. */
export interface Token {
	readonly type: string;
	readonly content: string;

	/** Where plugins leave what they know. */
	meta: unknown;
	readonly children: readonly Token[] | null;
}

/** Makes HTML of one token; `env` is what the preview tells of the document. */
export type RenderRule = (
	tokens: readonly Token[],
	index: number,
	...rest: [options: unknown, env: unknown, renderer: unknown]
) => string;
