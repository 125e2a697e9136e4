import { detach } from '../../../util/detach.js';
import type { Attribute } from '../../document.js';

/**
 * Whether the fields under a heading are those of StrictDoc: others write `**UID**:` in lists, and have no such fields beside it. One alone
 * will do where the text begins with its title, as StrictDoc asks, and the UID looks like `DOC-NOTE`.
 */
export function isStrictDoc(text: string): boolean {
	return (
		node.test(text) &&
		(mark.test(text) || (text.match(/^\*\*UID\*\*:/gm)?.length ?? 0) > 1 || (title.test(text) && nodeWithCode.test(text)))
	);
}

const fieldsUpToUid = String.raw`^\uFEFF?#{1,6}(?:[ \t][^\r\n]*)?(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))?(?:\*\*[\w -]+\*\*:[^\r\n]*(?:\r\n?|\n))*\*\*UID\*\*:[ \t]*`;
const node = new RegExp(String.raw`${fieldsUpToUid}\S`, 'm');
const nodeWithCode = new RegExp(String.raw`${fieldsUpToUid}\x60?[A-Z][A-Z0-9_]*(?:-[A-Za-z0-9_.]+)+\x60?[ \t]*\\?[ \t]*$`, 'm');
const mark = /^\*\*(?:MID|Statement|STATEMENT|Relations|RELATIONS|Grammar|Type|TYPE)\*\*:|\[LINK: /m;
const title = /^\uFEFF?#[ \t]/;

/** The fields under a heading, from an offset behind it: lines such as `**Status**: Draft \`, up to an empty one. */
export function readMeta(text: string, from: number): Attribute[] {
	gap.lastIndex = from;
	return readFields(text, gap.test(text) ? gap.lastIndex : from);
}

/** The same, from where they begin. */
export function readFields(text: string, from: number): Attribute[] {
	const fields: Attribute[] = [];
	line.lastIndex = from;
	for (let match = line.exec(text); match; match = line.exec(text)) {
		const { before = '', key = '', colon = '', value = '' } = match.groups ?? {};
		const keyStart = match.index + before.length;
		const start = keyStart + key.length + colon.length;
		fields.push({ key: key.toLowerCase(), value: detach(value), keyStart, start, end: start + value.length });
	}
	return fields;
}

const gap = /[^\r\n]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))?/y;
const line =
	/(?<before>\*\*)(?<key>[A-Za-z0-9][A-Za-z0-9 _-]*)(?<colon>\*\*:[ \t]*`?)(?<value>[^\r\n`\\]*?)`?[ \t]*\\?[ \t]*(?:\r\n?|\n|$)/y;
