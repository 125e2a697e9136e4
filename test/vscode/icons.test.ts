import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../support/vscode-host.js';

const require = createRequire(import.meta.url);

/** Every icon that VS Code has, old names included. */
const known = new Set(
	Array.from(
		readFileSync(require.resolve('@vscode/codicons/dist/codicon.css'), 'utf8').matchAll(/\.codicon-([a-z0-9-]+):before/g),
		([, name = '']) => name,
	),
);

const sources = readdirSync(join(repositoryRoot, 'client/src'), { recursive: true, encoding: 'utf8' }).filter(it =>
	it.endsWith('.ts'),
);
const texts = ['package.json', ...sources.map(it => join('client/src', it))].map(it =>
	readFileSync(join(repositoryRoot, it), 'utf8'),
);
/** `$(add)`, `new ThemeIcon(isLeaf ? 'file-code' : 'symbol-interface')`, and the rows of a table that is named after icons. */
const patterns = [
	/\$\((?<icon>[a-z0-9-]+)(?:~[a-z]+)?\)/g,
	/ThemeIcon\((?:[^;]*[?:] )?'(?<icon>[a-z0-9-]+)'/g,
	/ThemeIcon\([^;]*\? '(?<icon>[a-z0-9-]+)' :/g,
	/(?<=iconBy[^;]*\n\t\w+: )'(?<icon>[a-z0-9-]+)'/g,
];
const icons = texts.flatMap(text =>
	patterns.flatMap(it => Array.from(text.matchAll(it), ({ groups }) => groups?.['icon'] ?? '')),
);

// An icon that does not exist is an empty button.
test('every icon is one that VS Code has', () => {
	assert.ok(known.size > 400 && icons.length > 30, `${known.size} known, ${icons.length} used`);
	assert.deepEqual(
		icons.filter(it => !known.has(it)),
		[],
	);
});
