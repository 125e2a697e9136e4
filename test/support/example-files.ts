import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './fixture-workspace.js';
import { repositoryRoot } from './vscode-host.js';

/** What Clewline reads of an example. */
export function exampleFiles(name: string): Files {
	const folder = join(repositoryRoot, 'examples', name);
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(it => /\.(?:md|ts|py|yaml)$/.test(it));
	return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The messages of pages in Chinese. */
export const chinese = JSON.parse(readFileSync(join(repositoryRoot, 'l10n/server.zh-cn.json'), 'utf8')) as Record<string, string>;
