import * as l10n from '@vscode/l10n';
import { type Locale, locales, nearestLocale } from '../../util/locale.js';
import type { CommandIo } from './io.js';

/** Has messages written in the language that the command line or the environment asks for. */
export async function chooseLocale(words: readonly string[], io: CommandIo): Promise<void> {
	const locale = localeFor(askedFor(words), io);
	const contents = locale === 'en' ? undefined : await io.readTranslation(locale);
	l10n.config({ contents: contents ?? {} });
}

/** The language that is asked for, else that of the environment's settings, in the order in which POSIX looks at them. */
export function localeFor(asked: string | undefined, { environment }: CommandIo): Locale {
	const known = locales.find(it => it === asked);
	if (known) {
		return known;
	}
	return nearestLocale(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '');
}

/** The language has to be known before anything is said, also about the other words. */
function askedFor(words: readonly string[]): string | undefined {
	const at = words.findIndex(it => it === '--locale' || it.startsWith('--locale='));
	return words[at] === '--locale' ? words[at + 1] : words[at]?.slice('--locale='.length);
}
