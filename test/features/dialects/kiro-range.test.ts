import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideDocumentHighlight } from '../../../server/src/features/document-highlight.js';
import { provideDocumentLink } from '../../../server/src/features/document-link.js';
import { provideHover } from '../../../server/src/features/hover.js';
import { provideSelectionRange } from '../../../server/src/features/selection-range.js';
import { provideSemanticTokens } from '../../../server/src/features/semantic-tokens.js';
import { locateIn } from '../../support/feature-files.js';
import { expectReferences } from '../../support/expect-references.js';
import { expectRefusedRename, expectRename } from '../../support/expect-rename.js';

const criteria = ['Pay', 'Wait', 'Leave'].map((it, index) => `${index + 1}. WHEN ${it} THE system SHALL agree\n`).join('');
const tasks = '- [ ] 1. Page\n  - _Requirements: 1.1-1.3_\n';
const path = '.kiro/specs/pay/tasks.md';
const files = new Map([
	['.kiro/specs/pay/requirements.md', `### Requirement 1: Pay\n\n${criteria}`],
	[path, tasks],
]);
const textDocument = { uri: '' };

// @verifies REQ-603
expectReferences([
	{
		title: 'AC-766 should find the range that means a criterion and does not write it',
		files: `//// .kiro/specs/pay/requirements.md\n### Requirement 1: Pay\n\n${criteria.replace('2.', '<|<|>2|>.')}//// ${path}\n- [ ] 1. Page\n  - _Requirements: 1.1<||>-1.3_\n`,
	},
	{
		title: 'AC-826 should find nothing before a word that means all requirements',
		files: `//// .kiro/specs/pay/requirements.md\n### Requirement 1: Pay\n\n${criteria}//// ${path}\n- [ ] 1. Page\n  - _Requirements: <|>All_\n`,
		isSilent: true,
	},
]);

expectRename([
	{
		title: 'AC-766 the ends of a range, and nothing between them',
		newName: '7',
		files: `//// .kiro/specs/pay/requirements.md\n### Requirement <|1<|>|>: Pay\n\n${criteria}//// ${path}\n- [ ] 1. Page\n  - _Requirements: <|1|>.1-<|1|>.3_\n`,
	},
	{
		title: 'a requirement that all are meant with, by a word',
		newName: '3',
		files: `//// .kiro/specs/pay/requirements.md\n### Requirement 1: Pay\n\n### Requirement <|2<|>|>: Wait\n//// ${path}\n- [ ] 1. Page\n  - _Requirements: All_\n`,
	},
]);

expectRefusedRename([
	{
		title: 'AC-906 the end of a range of requirements',
		newName: '7',
		files: `//// .kiro/specs/pay/requirements.md\n### Requirement <|>1: Pay\n\n${criteria}//// ${path}\n- [ ] 1. Page\n  - _Requirements: 1-3_\n`,
		reason: /range in .kiro\/specs\/pay\/tasks.md:2 means `1` or others by their order/,
	},
	{
		title: 'AC-906 a requirement that a range means without writing it',
		newName: '7',
		files: `//// .kiro/specs/pay/requirements.md\n### Requirement 1: Pay\n\n### Requirement <|>2: Wait\n\n### Requirement 3: Leave\n//// ${path}\n- [ ] 1. Page\n  - _Requirements: 1-3_\n`,
		reason: /range in .kiro\/specs\/pay\/tasks.md:2 means `2`/,
	},
]);

for (const [place, character, title] of [
	['at the first', 19, 'Pay'],
	['behind the first', 22, 'Pay'],
	['before the last', 23, 'Leave'],
	['behind the last', 26, 'Leave'],
] as const) {
	test(`AC-766 should show the end of a range ${place}`, async () => {
		const hover = await provideHover(await locateIn(files, path), { textDocument, position: { line: 1, character } });
		assert.match((hover?.contents as { value: string }).value, new RegExp(`WHEN ${title}`));
	});
}

test('AC-766 should mark no more of a range than its ends', async () => {
	const located = await locateIn(files, path);
	const position = { line: 1, character: 22 };
	const widths = [
		...(provideDocumentHighlight(located, { textDocument, position }) ?? []),
		...((await provideDocumentLink(located, { textDocument })) ?? []),
	].map(({ range }) => range.end.character - range.start.character);
	assert.deepEqual(widths, [3, 3, 3]);
	assert.equal(provideSemanticTokens(located, { textDocument })?.data.length, 3 * 5);
	const [selected] = provideSelectionRange(located, { textDocument, positions: [position] }) ?? [];
	assert.deepEqual(selected?.range, { start: { line: 1, character: 19 }, end: { line: 1, character: 22 } });
});
