/** Whether two files say the same in two languages, judged by their paths: `docs/en/prd.md` and `docs/zh/prd.md`, `prd.md` and `prd.zh-CN.md`. */
export function isTranslation(path: string, other: string): boolean {
	return path !== other && withoutLanguage(path) === withoutLanguage(other);
}

function withoutLanguage(path: string): string {
	return `/${path}`.replace(language, '').toLowerCase();
}

/** A folder, or the end of a name, that is the name of a language; of a translation's folder the ones around it, too. */
const language =
	/(?:\/(?:i18n|locales?|translations?))?[/._-](?:ar|cn|de|en|es|fa|fr|hi|it|ja|jp|ko|kr|pl|pt|ru|tr|uk|vi|zh|english|chinese|中文|英文)(?:[-_](?:[a-z]{2}|hans|hant))?(?=[/.])/gi;
