import type { FrontMatter } from '../../language/front-matter/index.js';

/** A plain value as it is written in front matter, in the quotes that the rest of it has. */
export function toYaml(value: unknown, frontMatter: Pick<FrontMatter, 'source'>): string {
	if (Array.isArray(value)) {
		return `[${value.map(it => toYaml(it, frontMatter)).join(', ')}]`;
	}
	return typeof value !== 'string' ? JSON.stringify(value) : isPlain(value) ? value : quote(value, frontMatter);
}

/** The same in the place of another value: a text in quotes where that is one. */
export function toYamlLike(
	old: { readonly isQuoted: boolean },
	value: unknown,
	frontMatter: Pick<FrontMatter, 'source'>,
): string {
	return old.isQuoted && typeof value === 'string' ? quote(value, frontMatter) : toYaml(value, frontMatter);
}

/** A text in quotes, whatever it is. */
export function quote(text: string, { source }: Pick<FrontMatter, 'source'>): string {
	const hasSingle = /[:[,-] *'[^'\n]*'/.test(source);
	const hasDouble = /[:[,-] *"[^"\n]*"/.test(source);
	const isSingle = (hasSingle && !hasDouble) || /["\\]/.test(text);
	return isSingle ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Words, IDs and dates need no quotes, unless YAML takes them for something else. */
function isPlain(text: string): boolean {
	const isWord = /^[\p{L}\d](?:[\p{L}\p{M}\d ._/-]*[\p{L}\p{M}\d])?$/u.test(text);
	return isWord && !/^(?:true|false|null|yes|no|on|off)$/i.test(text) && !/^[\d.]+$|^0[xo]|^\d[\d.]*e\d/i.test(text);
}
