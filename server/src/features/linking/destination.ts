import { linkDestination } from '../../language/markdown/index.js';

/** What a link shall lead to. What is absent stays as it was written. */
export interface NewTarget {
	/** The path of the file, relative to that of the link, decoded. */
	readonly file?: string;

	/** Decoded, without `#`; empty for none. */
	readonly fragment?: string;
}

/**
 * The destination of a link, written anew the way its author writes: with `./`, in angle brackets, with percent signs. What
 * does not change keeps its spelling.
 *
 * @param raw As it stands in the text: `<./my docs/a.md#b>`, `./my%20docs/a.md#b`.
 */
export function rewriteDestination(raw: string, { file, fragment }: NewTarget): string {
	const isEnclosed = raw.startsWith('<');
	const inner = isEnclosed ? raw.slice(1, -1) : raw;
	const [path = '', rest = ''] = splitAt(inner, inner.search(/[?#]/));
	const [query = '', oldFragment = ''] = splitAt(rest, rest.indexOf('#'));
	const style = {
		isEnclosed,
		encodesLetters: /%[89A-F][0-9A-F]/i.test(inner),
		encodesSpaces: !isEnclosed || inner.includes('%20'),
	};
	const newPath = file === undefined ? path : withOpening(path, file, style);
	const newFragment = fragment === undefined ? oldFragment : fragment && `#${encodePart(fragment, style)}`;
	const rewritten = newPath + query + newFragment;
	return isEnclosed ? `<${rewritten}>` : rewritten;
}

/** How an author writes what a destination may not hold as it is. */
interface Style {
	readonly isEnclosed: boolean;
	readonly encodesLetters: boolean;
	readonly encodesSpaces: boolean;
}

function splitAt(text: string, index: number): [string, string] {
	return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index)];
}

/** Whoever opens with `./` goes on to, and whoever links to a folder by a slash at the end. */
function withOpening(oldPath: string, file: string, style: Style): string {
	const rawByPart = new Map(oldPath.split('/').map(raw => [decodePart(raw), raw]));
	const path = file
		.split('/')
		.map(part => rawByPart.get(part) ?? encodePart(part, style))
		.join('/');
	const opening = oldPath.startsWith('./') && !file.startsWith('.') ? './' : '';
	return opening + path + (oldPath.endsWith('/') && !path.endsWith('/') ? '/' : '');
}

function decodePart(raw: string): string {
	const text = linkDestination(raw, 0, raw.length);
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** One part of a path, or a fragment. Without angle brackets, a space or a bracket would end the destination. */
function encodePart(part: string, { isEnclosed, encodesLetters, encodesSpaces }: Style): string {
	const special = isEnclosed ? /[%<>#?\\]/g : /[%<>#?\\()]/g;
	const encoded = part.replace(special, escape).replace(/\s/gu, it => (encodesSpaces ? encodeURIComponent(it) : it));
	return encodesLetters ? encoded.replace(/\P{ASCII}+/gu, encodeURIComponent) : encoded;
}

function escape(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
