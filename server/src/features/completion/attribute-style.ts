import { chineseKey } from '../../language/attribute.js';
import type { Item, SpecDocument } from '../../language/document.js';

/** How a file writes its attributes. */
export interface AttributeStyle {
	readonly isChinese: boolean;

	/** What stands between a key and its value: `: ` or `：`. */
	readonly colon: string;

	/** The emphasis around keys: `**`; empty for none. */
	readonly mark: string;

	/** Whether keys are written as words: `Depends on`. */
	readonly isTitled: boolean;
}

/** The style of the attributes that a file has; without any, that of its language. */
export function attributeStyle(text: string, document: SpecDocument, near: Item): AttributeStyle {
	const written = document.items.filter(it => it.form === 'heading' || it.form === 'list-item').flatMap(it => it.attributes);
	const [first] = written;
	if (!first) {
		const isChinese = /\p{Script=Han}/u.test(near.title);
		return { isChinese, colon: isChinese ? '：' : ': ', mark: '', isTitled: false };
	}
	const isHan = (at: number): boolean => /^\p{Script=Han}/u.test(text.slice(at, at + 1));
	const key = text.slice(first.keyStart, first.start);
	return {
		isChinese: written.filter(it => isHan(it.keyStart)).length * 2 > written.length,
		colon: key.includes('：') ? '：' : ': ',
		mark: /(?:\*\*|__|\*|_)$/.exec(text.slice(Math.max(0, first.keyStart - 2), first.keyStart))?.[0] ?? '',
		isTitled: /^\p{Lu}/u.test(key),
	};
}

/** A key as a file would write it, without emphasis: `priority`, `Depends on`, `优先级`. */
export function writeKey(key: string, { isChinese, isTitled }: AttributeStyle): string {
	const chinese = isChinese ? chineseKey(key) : undefined;
	const words = key.replaceAll('-', ' ');
	return chinese ?? (isTitled ? words.charAt(0).toUpperCase() + words.slice(1) : key);
}
