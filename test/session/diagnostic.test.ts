import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Severity } from '../../server/src/workspace/configuration.js';
import { toDiagnostic } from '../../server/src/session/diagnostic.js';
import { locateIn } from '../support/feature-files.js';
import { splitFiles } from '../support/fixture-workspace.js';

const files = splitFiles('//// a.md\n😀 漢字\nREQ-1\n//// b.md\n\n# REQ-2: B\n');
const located = { ...(await locateIn(files, 'a.md')), uriOf: (path: string) => `file:///w/${path}` };
const { workspace } = located;
const finding = { rule: 'unique-id', severity: 'error' as const, message: 'Wrong.', start: 3, end: 5 };

test('should show a finding in the units of LSP', () => {
	assert.deepEqual(toDiagnostic(located, finding), {
		source: 'clewline',
		code: 'unique-id',
		severity: 1,
		range: { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } },
		message: 'Wrong.',
	});
});

for (const [severity, code] of Object.entries({ error: 1, warning: 2, information: 3, hint: 4 })) {
	test(`should show ${severity} as ${code}`, () => {
		assert.equal(toDiagnostic(located, { ...finding, severity: severity as Severity }).severity, code);
	});
}

test('should lead to related places in their own files', () => {
	const document = workspace.document('b.md');
	assert.ok(document);
	const { relatedInformation } = toDiagnostic(located, {
		...finding,
		related: [{ document, message: 'Here.', start: 3, end: 8 }],
	});
	assert.deepEqual(relatedInformation, [
		{
			location: { uri: 'file:///w/b.md', range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } } },
			message: 'Here.',
		},
	]);
	assert.ok(!('relatedInformation' in toDiagnostic(located, { ...finding, related: [] })));
});

test('should hand on facts for quick fixes', () => {
	assert.deepEqual(toDiagnostic(located, { ...finding, data: { id: 'REQ-1' } }).data, { id: 'REQ-1' });
});

test('should show the finding of a file that is gone at its beginning', () => {
	const { range } = toDiagnostic({ ...located, path: 'gone.md' }, { ...finding, start: 0, end: 0 });
	assert.deepEqual(range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
});
