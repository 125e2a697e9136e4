import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInIdGrammar } from '../../../server/src/language/id.js';
import { readCode } from '../../../server/src/language/read-code.js';
import { expectReferences } from './expect-references.js';

// @verifies REQ-604
expectReferences([
	{
		title: 'should read a tag wherever it stands',
		path: 'src/Login.java',
		text: `// [impl->dsn~login~1|>]
// ☃ [utest->dsn~login~1|>] and [ itest -> dsn~login.by_name~12|> ]
String text = "[impl->dsn~text~1|>]";
`.replaceAll(/dsn~/g, '<|dsn~'),
		says: ['implements dsn~login~1', 'verifies dsn~login~1', 'verifies dsn~login.by_name~12', 'implements dsn~text~1'],
	},
	{
		title: 'should read a tag with a name, a revision and needs of its own',
		path: 'src/login.py',
		text: '# [impl~~2-><|dsn~a~1|>]\n# [<|impl|>~name~2-><|dsn~a~1|>]\n# [<|dsn|>-><|req~a~1|>>>impl, utest]\n',
		says: [
			'implements dsn~a~1',
			'mentions impl~name~2 (named)',
			'implements dsn~a~1',
			'mentions dsn~a~0 (named)',
			'covers req~a~1',
		],
	},
	{
		title: 'should read a tag that covers several',
		path: 'src/login.py',
		text: '# [impl -> <|dsn~a~1|>, <|dsn~b~2|>]\n# [<|dsn|>~own~1-><|req~a~1|>,<|req~b~1|> >> impl]\n',
		says: ['implements dsn~a~1', 'implements dsn~b~2', 'mentions dsn~own~1 (named)', 'covers req~a~1', 'covers req~b~1'],
	},
	{
		title: 'should read nothing between oft:off and oft:on',
		path: 'src/login.go',
		text: '// oft:off\n// [impl->dsn~a~1]\n// oft:on\n// [impl-><|dsn~b~1|>]\n',
		says: ['implements dsn~b~1'],
	},
	{
		title: 'should leave other arrows and tildes alone',
		path: 'src/login.ts',
		text: 'const a = [x->y~1]; // [impl->dsn~a], [->dsn~a~1], impl->dsn~a~1, dsn~a~1\n',
	},
]);

test('REQ-604 should know what a tag is, and what it needs in turn', () => {
	const { references } = readCode('a.java', '// [dsn->req~a~1 >> impl, utest] [impl->dsn~a~1]', builtInIdGrammar);
	assert.deepEqual(
		references.map(it => it.annotation),
		['dsn~a~0>>impl,utest', 'dsn~a~0>>impl,utest', 'impl'],
	);
});
