/** The languages of messages, as VS Code names them. */
export const locales = ['en', 'zh-cn'] as const;

/** A language that messages can be in. */
export type Locale = (typeof locales)[number];

/** The language that comes nearest to a name such as `zh-Hans`, `zh_CN.UTF-8` or `de`. */
export function nearestLocale(name: string): Locale {
	return /^zh(?:[-_.]|$)/i.test(name) ? 'zh-cn' : 'en';
}
