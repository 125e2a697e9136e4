import { expectReferences } from './expect-references.js';

// @verifies REQ-603
expectReferences([
	{
		title: 'should read what Kiro writes over a test of a property',
		path: 'test/undo.test.ts',
		text: `// Feature: undo-redo, <|Property 1|>: Undo restores the document
// **Validates: Requirements <|1.1|>, <|1.2|>**
test('undoes', () => {});
`,
		says: ['verifies undo-redo/Property 1 (named)', 'verifies undo-redo/1.1 (named)', 'verifies undo-redo/1.2 (named)'],
	},
	{
		title: 'should read it in Python and in a title',
		path: 'tests/test_undo.py',
		text: `def test_undo():
    """Feature: undo-redo, <|Property 2|>

    Validates: Requirements <|2.3|>
    """
`,
		says: ['verifies undo-redo/Property 2 (named)', 'verifies undo-redo/2.3 (named)'],
	},
	{
		title: 'should read it in Chinese',
		path: 'test/pay.test.ts',
		text: `/**
 * ☃ 功能：支付，<|属性 1|>
 * **验证：需求 <|1.1|>、<|2.1|>**
 */
`,
		says: ['verifies 支付/Property 1 (named)', 'verifies 支付/1.1 (named)', 'verifies 支付/2.1 (named)'],
	},
	{
		title: 'should read what the Chinese say for it, in each of its forms',
		path: 'test/pay.test.ts',
		text: `/** Feature: pay, <|Property 3|>
 * **验证需求: <|1.2|>, <|1.4|>**
 * **验证需求：** Requirements <|5.3|>
 * **验证需求**：需求 <|6.1|>
 * 验证需求 <|7.1|><||>-<|7.3|>：
 */
`,
		says: ['Property 3', '1.2', '1.4', '5.3', '6.1', '7.1', '7.2', '7.3'].map(it => `verifies pay/${it} (named)`),
	},
	{
		title: 'should read it in Korean, Russian, Portuguese and Spanish',
		path: 'test/pay.test.ts',
		text: `// ☃ Feature: pay, <|속성 1|>
// **검증: 요구사항 <|1.1|>**
// **Проверяет: Требования <|1.2|>**
// **Valida: Requisitos <|1.3|>**
// **Valida: Requerimientos <|1.4|>**
`,
		says: ['Property 1', '1.1', '1.2', '1.3', '1.4'].map(it => `verifies pay/${it} (named)`),
	},
	{
		title: 'should read past remarks and all of a range, and no further than the line',
		path: 'test/pay.test.ts',
		text: `// Feature: pay
// **Validates: Requirements <|1.1|> (the form, as 9.9 says), <|2.1|><||><||> through <|2.4|>, \`<|2.5|>\`, R<|3.1|>**
// Validates: Requirements <|4.1|>,
//   4.2
`,
		says: ['1.1', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '4.1'].map(it => `verifies pay/${it} (named)`),
	},
	{
		title: 'should read the two words in a row, too',
		path: 'test/pay.test.ts',
		text: `// Feature: pay
// **Validates Requirements:** <|1.1|>, <|1.2|>
// **Validates Requirements**: <|2.1|>
// Validates Requirements <|3.1|> and <|3.2|>
// Validates requirements of 4.1
`,
		says: ['1.1', '1.2', '2.1', '3.1', '3.2'].map(it => `verifies pay/${it} (named)`),
	},
	{
		title: 'should read what a comment of a test says of its requirements',
		path: 'test/pay.test.ts',
		text: `/**
 * Feature: pay
 *
 * Requirements: <|1.1|>, <|1.2|>
 * Requirements coverage: <|2.1|><||>-<|2.3|>
 * _需求：<|3.1|>_
 */
// **Requirements:** <|4.1|>
// _Requirements_: <|4.2|>
// _Requirements:_ <|4.3|>
// Exigences : <|4.4|>
// **Validiert: Anforderungen <|4.5|>**
// Yêu cầu: <|4.6|>
// Requirements: 3.8 or later
// Requirements: 3
// The Requirements: 1.1
const a = { Requirements: 1.1 };
`,
		says: ['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '4.1', '4.2', '4.3', '4.4', '4.5', '4.6'].map(
			it => `verifies pay/${it} (named)`,
		),
	},
	{
		title: 'should take it for what the code implements elsewhere',
		path: 'src/pay.py',
		text: 'def pay():\n    """Pays.\n\n    Requirements: <|1.1|>\n    """\n',
		says: ['implements 1.1 (named)'],
	},
	{
		title: 'should read no criteria where no feature is named, but as some',
		text: '// **Validates: Requirements <|1.1|>**\n',
		says: ['verifies 1.1 (named)'],
	},
	{
		title: 'should leave code and other words alone',
		text: 'const a = { Validates: Requirements 1.1 };\n// Validates: the form, 1.1\n// Feature: nothing else\n// Requirements 1.1\n',
	},
]);
