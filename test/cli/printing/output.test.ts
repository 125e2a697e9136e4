import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Output, writeJsonArray } from '../../../server/src/cli/printing/output.js';

function record() {
	const pieces: string[] = [];
	const stream = {
		write: (text: string) => Promise.resolve(void pieces.push(text)),
		isTerminal: false,
		columns: 80,
		hasColors: false,
	};
	return { pieces, output: new Output(stream) };
}

test('should hand small pieces over together, and long ones before the end', async () => {
	const { pieces, output } = record();
	for (let count = 0; count < 100_000; count++) {
		await output.write('a line\n');
	}
	const handedOver = pieces.length;
	await output.flush();
	assert.equal(pieces.join('').length, 700_000);
	assert.ok(handedOver > 5 && pieces.length < 20, String(pieces.length));
});

test('should write an array as JSON, a value a line', async () => {
	for (const [values, text] of [
		[[], '[]'],
		[[1], '[\n1\n]'],
		[[{ a: 1 }, '\n'], '[\n{"a":1},\n"\\n"\n]'],
	] as const) {
		const { pieces, output } = record();
		await writeJsonArray<unknown>(output, values);
		await output.flush();
		assert.equal(pieces.join(''), text);
	}
});
