import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that other people wrote. */
export interface CorpusFile {
	readonly path: string;
	readonly text: string;
}

const folder = process.env['CLEWLINE_CORPORA'] ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));

/** The Markdown files of the corpora; none where the corpora are not at hand. */
export function readMarkdownCorpora(): CorpusFile[] {
	if (!existsSync(folder)) {
		return [];
	}
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(path => path.endsWith('.md'))
		.sort()
		.map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
