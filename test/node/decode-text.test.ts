import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../server/src/node/decode-text.js';

for (const [title, bytes, text] of [
	['nothing', [], ''],
	['ASCII', [...Buffer.from('# REQ-1: Log in\r\n')], '# REQ-1: Log in\r\n'],
	['letters with accents', [...Buffer.from('Zahlung ohne Gebühr, déjà vu')], 'Zahlung ohne Gebühr, déjà vu'],
	['Chinese and what lies beyond', [...Buffer.from('登录（😀）𠮷')], '登录（😀）𠮷'],
	['a byte order mark, which is left out', [0xef, 0xbb, 0xbf, ...Buffer.from('登录')], '登录'],
	['a byte order mark of UTF-16', [0xff, 0xfe, 0x7b, 0x76], '登'],
	['the other byte order mark of UTF-16', [0xfe, 0xff, 0x76, 0x7b], '登'],
	['what is no UTF-8, with a mark for each fault', [0x61, 0xff, 0xe7, 0x99, 0x62, 0xc0, 0x80], 'a\ufffd\ufffdb\ufffd\ufffd'],
	['a NUL behind the first 8 KB', [...Buffer.alloc(8192, 0x61), 0], `${'a'.repeat(8192)}\0`],
] as const) {
	test(`should decode ${title}`, () => assert.equal(decodeText(Buffer.from(bytes)), text));
}

test('should take a file with a NUL at its start for no text', () => assert.equal(decodeText(Buffer.from('PNG\0')), undefined));
