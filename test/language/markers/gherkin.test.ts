import { expectReferences } from './expect-references.js';

const path = 'features/pay.feature';

expectReferences([
	{ title: 'tags', path, text: '@<|REQ-012|> @slow @<|FR-1|>\nScenario: pays\n', says: ['verifies REQ-012', 'verifies FR-1'] },
	// @verifies AC-802
	{
		title: 'tags of words that link',
		path,
		text: '@req:<|REQ-1|> @story:<|US-2|> @requirement=<|REQ-3|> @covers(<|REQ-4|>) @requirement:<|REQ-5|>,<|REQ-6|>, @Req:<|REQ-7|>\nScenario: pays\n',
		says: ['REQ-1', 'US-2', 'REQ-3', 'REQ-4', 'REQ-5', 'REQ-6', 'REQ-7'].map(it => `verifies ${it}`),
	},
	{
		title: 'should not read tags of other words',
		path,
		text: '@test=REQ-1 @issue:REQ-2 @after-req:REQ-3 @risk:REQ-4 a@req:REQ-5 @slow # @req:REQ-6\nScenario: pays\n',
		says: [],
	},
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
