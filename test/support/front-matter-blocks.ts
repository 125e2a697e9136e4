import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with the specs of other projects; tests that need it skip where it is absent. */
export const corpora = process.env['CLEWLINE_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

/** Why a test cannot run, or `false` where it can. */
export const corporaAbsent = existsSync(corpora) ? false : 'CLEWLINE_CORPORA is absent';

/** What stands between the fences of every Markdown file of the corpora. */
export function frontMatterOfCorpora(): readonly string[] {
	return readdirSync(corpora, { recursive: true, encoding: 'utf8' })
		.filter(it => it.endsWith('.md'))
		.map(it => frontMatterBlock(readFileSync(join(corpora, it), 'utf8')))
		.flatMap(it => (it ? [it.source] : []));
}

/** The front matter at the top of a text, found by its fences. Offsets are UTF-16 and count from the start of the text. */
export function frontMatterBlock(text: string): { start: number; end: number; source: string } | undefined {
	const match =
		/^(?<mark>\ufeff?)(?<opening>---[ \t]*(?:\r\n|\n|\r))(?<source>(?:.*(?:\r\n|\n|\r))*?)---[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
	const { mark = '', source = '' } = match?.groups ?? {};
	return match ? { start: mark.length, end: match[0].trimEnd().length, source } : undefined;
}
