import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSigned, saysSame, sign } from '../../../server/src/trackers/syncing/signed-text.js';

const text = { title: 'REQ-1 Pay', body: 'A visitor pays.\n\n- [ ] **AC-1** IT SHALL pay.' };

test('REQ-718 should read what was signed, and leave to people what they wrote below', () => {
	for (const after of ['', 'Seen by Li.\n\nAnd by Han.']) {
		assert.deepEqual(readSigned(sign(text, 'REQ-1', after), 'REQ-1'), { ...text, after, isAsWritten: true });
	}
	assert.equal(readSigned(sign(text, 'REQ-12'), 'REQ-1'), undefined);
	assert.equal(readSigned(sign(text, 'REQ-1'), 'a/REQ-1'), undefined);
	assert.equal(readSigned(text, 'REQ-1'), undefined);
});

for (const [title, change, isAsWritten] of [
	['another title', (body: string) => body, false],
	['another text', (body: string) => body.replace('pays', 'buys'), false],
	['line endings of Windows', (body: string) => body.replaceAll('\n', '\r\n'), true],
	['other bullets and backslashes', (body: string) => body.replace('- [', '* \\[').replaceAll(/\[(clew|text)/g, '\\[$1'), true],
	['brackets with backslashes', (body: string) => body.replace(/\[(clewline:REQ-1)\] \[(.*)\]$/, '\\[$1\\] \\[$2\\]'), true],
	['paragraphs that ran together', (body: string) => body.replaceAll('\n\n', '\n'), true],
	['no sum, as an issue of an early version', (body: string) => body.replace(/ \[text:.*/, ''), undefined],
] as const) {
	test(`REQ-718 should tell whether people have changed an issue: ${title}`, () => {
		const signed = sign(text, 'REQ-1');
		const kept = { title: title === 'another title' ? 'Pay' : signed.title, body: change(signed.body) };
		assert.notDeepEqual(kept, signed);
		assert.equal(readSigned(kept, 'REQ-1')?.isAsWritten, isAsWritten);
	});
}

test('REQ-718 should take signs in IDs for themselves', () => {
	assert.equal(readSigned(sign(text, 'a/REQ-1.2'), 'a/REQ-1.2')?.isAsWritten, true);
	assert.equal(readSigned(sign(text, 'a/REQ-1x2'), 'a/REQ-1.2'), undefined);
	assert.equal(saysSame('a - b', 'a + b'), false);
});
