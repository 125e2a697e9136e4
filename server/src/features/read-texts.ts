import * as l10n from '@vscode/l10n';
import type { Folder } from './located.js';
import { Refusal } from './refusal.js';

/** The texts of files, by path, read together. A file that has gone meanwhile is a reason to refuse. */
export async function readTexts({ readText }: Folder, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const texts = await Promise.all(paths.map(readText));
	return new Map(
		paths.map((path, index) => {
			const text = texts[index];
			if (text === undefined) {
				throw new Refusal(l10n.t('`{0}` cannot be read any more. Try again.', path));
			}
			return [path, text];
		}),
	);
}
