import { join } from 'node:path';
import { run } from './process.mjs';

// Everything that is made from something else and kept in git. Running it again changes nothing.
const generators = [
	'generate-validators.mjs',
	'generate-answer-checks.mjs',
	'generate-schema-texts.mjs',
	'generate-comment-syntax.mjs',
	'generate-gherkin-titles.mjs',
];

for (const generator of generators) {
	await run(process.execPath, [join(import.meta.dirname, generator)]);
}
