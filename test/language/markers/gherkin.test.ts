import { expectReferences } from './expect-references.js';

const path = 'features/pay.feature';

expectReferences([
	{ title: 'tags', path, text: '@<|REQ-012|> @slow @<|FR-1|>\nScenario: pays\n', says: ['verifies REQ-012', 'verifies FR-1'] },
	{
		title: 'a title',
		path,
		text: 'Feature: Pay\n  Scenario Outline: <|REQ-1|>, <|REQ-2|>: a guest pays\n',
		says: ['verifies REQ-1', 'verifies REQ-2'],
	},
	{ title: 'a Chinese title', path, text: '功能: 支付\n  场景：<|REQ-1|> 访客支付\n', says: ['verifies REQ-1'] },
	{ title: 'a comment', path, text: '  # Verifies <|REQ-1|>\n', says: ['verifies REQ-1'] },
	{
		title: 'should not read steps, tables and doc strings',
		path,
		text: '  Given the item "REQ-1" and REQ-2\n    | REQ-3 | @REQ-4 |\n  """\n  @REQ-5\n  # REQ-6\n  """\n  Then a # REQ-7\n',
	},
	{ title: 'should not read an ordinary word', path, text: '@US-only\nScenario: US-based users pay' },
	{ title: 'should not read decorators of other languages', path: 'a.py', text: '@REQ-012\ndef a(): pass' },
]);
