import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dialect } from '../../../server/src/language/dialects/dialect.js';
import { dialects } from '../../../server/src/language/dialects/index.js';
import { nativeReader } from '../../../server/src/language/dialects/native.js';
import { unpackSpec } from '../../../server/src/language/packing/unpack.js';
import { readPackedSpec } from '../../../server/src/language/read-spec.js';
import { defaultReading } from '../../../server/src/language/reading.js';

function fail(): never {
	throw new Error('Out of order');
}

const failing: readonly (readonly [string, Partial<Dialect>])[] = [
	['recognising', { recognizes: fail }],
	['choosing a reader', { reader: fail }],
	['reading a heading', { reader: (_path, grammar) => ({ ...nativeReader(grammar), heading: fail }) }],
	['finding references', { reader: (_path, grammar) => ({ ...nativeReader(grammar), references: fail }) }],
];

for (const [what, failure] of failing) {
	test(`should go on with the next dialect where one fails in ${what}`, () => {
		const broken: Dialect = {
			name: 'kiro',
			recognizes: () => true,
			reader: (_path, grammar) => nativeReader(grammar),
			...failure,
		};
		const text = '# REQ-1: 登录\n\n`req~a~1`\n';
		const document = unpackSpec(readPackedSpec('a.md', text, defaultReading, [broken, ...dialects]));
		assert.equal(document.dialect, 'openfasttrace');
		assert.deepEqual(
			document.items.map(it => it.id),
			['REQ-1', 'req~a~1'],
		);
		assert.match(document.failure ?? '', /^kiro: Error: Out of order/);
		assert.equal(unpackSpec(readPackedSpec('a.md', text, defaultReading)).failure, undefined);
	});
}
