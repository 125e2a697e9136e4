import { test } from 'node:test';
import { expectCodeAction } from '../../support/code-actions.js';
import { expectCompletion } from '../../support/expect-completion.js';
import { expectDefinition } from '../../support/expect-definition.js';
import { expectHover } from '../../support/expect-hover.js';
import { expectRefusedRename, expectRename } from '../../support/expect-rename.js';

const spec = (id: string): string => `//// docs/spec.md
# 登录

r[${id}]
人们用密钥登录。
`;

expectDefinition([
	{
		title: 'should lead from a mark of tracey to the requirement, in whatever version',
		files: `${spec('<|auth.login+2|>')}//// src/a.rs\n// r[impl auth.lo<|>gin]\n`,
		from: 'auth.login',
	},
	{
		title: 'should lead from running text to a requirement of tracey',
		files: `${spec('<|auth.login|>')}\nSee r[auth<|>.login].\n`,
		from: 'auth.login',
	},
]);

// @verifies AC-772
expectDefinition([
	{
		title: 'should lead to the requirement of the specification that a prefix tells',
		files: `//// docs/a.md
# 接口

r[api.format]
JSON。
//// docs/m.md
# 消息

m[<|api.format|>]
二进制。
//// src/a.rs
// m[impl api.for<|>mat]
`,
		from: 'api.format',
	},
	{
		title: 'should lead from running text to the specification that a prefix tells',
		files: `//// docs/a.md\n# 接口\n\nr[api.format]\nJSON。\n\nSee m[api.for<|>mat].\n//// docs/m.md\n# 消息\n\nm[<|api.format|>]\n二进制。\n`,
		from: 'api.format',
	},
	{
		title: 'should lead from the usual prefix to no other specification that has the name, too',
		files: `//// docs/a.md
# 消息

m[api.format]
二进制。
//// docs/z.md
# 接口

r[<|api.format|>]
JSON。
//// src/a.rs
// r[impl api.for<|>mat]
`,
		from: 'api.format',
	},
	{
		title: 'should lead to the spec and not to the copy of it that a skill has',
		files: `//// .claude/skills/a/references/spec.md\n# 接口\n\nr[api.format]\nJSON。\n${spec('<|api.format|>')}//// src/a.rs\n// r[api.for<|>mat]\n`,
		from: 'api.format',
	},
]);

expectHover([
	{
		title: 'should tell what a requirement of tracey says',
		files: `${spec('auth.login')}//// src/a.rs\n// r[impl <|auth<|>.login|>]\n`,
		says: [
			'**auth.login** 人们用密钥登录。',
			'requirement',
			'人们用密钥登录。',
			'implemented by 1, verified by 0, referenced by 1 · still needs: verifies',
			'[docs/spec.md:3](file:///w/docs/spec.md#L3)',
		],
	},
]);

expectRename([
	{
		title: 'a requirement of tracey, whose versions stay',
		newName: 'auth.sign-in',
		files: `${spec('<|auth.lo<|>gin+2|>')}
See r[<|auth.login+2|>].
//// src/a.rs
// r[impl <|auth.login|>]
// r[verify <|auth.login+2|>]
`,
		edits: ['auth.sign-in+2', 'auth.sign-in+2', 'auth.sign-in', 'auth.sign-in+2'],
		asks: ['Change code'],
	},
]);

// @verifies AC-772
expectRename([
	{
		title: 'a requirement of one specification, and not the one of the same name in another',
		newName: 'api.shape',
		files: `//// docs/a.md
# 接口

r[api.format]
JSON。
//// docs/m.md
# 消息

m[<|api.for<|>mat|>]
二进制。
//// src/a.rs
// r[impl api.format], m[impl <|api.format|>]
// m[<|api.format|>]
`,
		asks: ['Change code'],
	},
]);

expectRefusedRename([
	{
		title: 'a requirement of tracey to a single word',
		newName: 'login',
		files: spec('auth.lo<|>gin'),
		reason: /would not be read/,
	},
]);

expectCodeAction([
	{
		title: 'write the version of today',
		files: `${spec('auth.login+2')}//// src/a.rs\n// r[impl auth.lo<|>gin]\n`,
		action: 'Change to `auth.login+2`: 人们用密钥登录。',
		after: '//// src/a.rs\n// r[impl auth.login+2]\n',
		onlyAsItIs: true,
	},
]);

for (const [what, line, typed, offers] of [
	['behind a verb', '// r[impl <|>]', ' ', ['auth.login+2']],
	['that are begun', '// r[verify auth.<|>]', undefined, ['auth.login+2']],
	['by a word of what they say', '// r[verify 密<|>]', undefined, ['auth.login+2']],
	['of StrictDoc, too, in its tag', '// @relation(<|>)', '(', ['auth.login+2', 'REQ-1']],
	['behind others in a tag', '// @relation(REQ-2, R<|>, scope=file)', undefined, ['REQ-1']],
	['behind no other word', '// r[index <|>]', ' ', []],
] as const) {
	test(`REQ-612 should offer requirements ${what}`, () =>
		expectCompletion({
			at: `${spec('auth.login+2')}\n- **REQ-1**: Ours\n//// src/a.rs\n${line}\n`,
			offers,
			...(typed !== undefined && { typed }),
		}));
}
