import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLanguage } from '../../../server/src/language/code/language.js';
import { languageRows } from '../../../server/src/language/code/languages.generated.js';

const nameByPath: Readonly<Record<string, string | undefined>> = {
	'src/cart.ts': 'TypeScript',
	'src/cart.d.ts': 'TypeScript',
	'cart.mjs': 'JavaScript',
	'CART.PY': 'Python',
	'stubs/cart.pyi': 'Python',
	'build.gradle.kts': 'Kotlin',
	'cart.h': 'C',
	'cart.fs': 'F#',
	'analysis.R': 'R',
	Dockerfile: 'Dockerfile',
	'docker/Dockerfile.dev': 'Dockerfile',
	'web.dockerfile': 'Dockerfile',
	Makefile: 'Makefile',
	'CMakeLists.txt': 'CMake',
	'main.tfvars': 'HCL',
	'tsconfig.json': 'JSON with Comments',
	'pay.feature': 'Gherkin',
	'.github/workflows/ci.yml': 'YAML',
	'spec.md': undefined,
	'package.json': undefined,
	'yarn.lock': undefined,
	'notes.txt': undefined,
	'folder.ts/README': undefined,
	'': undefined,
	'.': undefined,
};

for (const [path, name] of Object.entries(nameByPath)) {
	test(`REQ-013 the language of ${JSON.stringify(path)}`, () => assert.equal(findLanguage(path)?.name, name));
}

test('REQ-013 no two languages share an extension or a file name', () => {
	const names = languageRows.flatMap(it => [...it.extensions.split(' '), ...it.fileNames.split(' ')]).filter(Boolean);
	assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted());
	assert.ok(languageRows.length > 40);
});
