import { isBlank } from './characters.js';
import type { Lexeme } from './cursor.js';
import { findLanguageByExtension } from './language.js';

/** `<script>…</script>`, read as TypeScript, of which JavaScript is a part. */
export const embeddedScript = embedded('<script', '</script', 'ts');

/** `<style>…</style>`. */
export const embeddedStyle = embedded('<style', '</style', 'scss');

/** The TypeScript between two `---` at the top of an Astro file. */
export const embeddedPreamble: Lexeme = {
	open: '---',
	read(cursor, at) {
		const language = findLanguageByExtension('ts');
		const isOnTop = at === 0 || (at === 1 && isBlank(cursor.text.charCodeAt(0)));
		const end = isOnTop ? cursor.find('---', at + 3) : Number.POSITIVE_INFINITY;
		if (!language || end === Number.POSITIVE_INFINITY) {
			return at;
		}
		cursor.embedded.push({ language, start: at + 3, end });
		return end + 3;
	},
};

function embedded(open: string, close: string, extension: string): Lexeme {
	return {
		open,
		read(cursor, at) {
			const language = findLanguageByExtension(extension);
			const start = cursor.find('>', at + open.length) + 1;
			const end = cursor.find(close, at + open.length);
			if (!language || !(start < end) || end === Number.POSITIVE_INFINITY) {
				return at;
			}
			cursor.embedded.push({ language, start, end });
			return end;
		},
	};
}
