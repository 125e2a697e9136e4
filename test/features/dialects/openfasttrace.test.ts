import { test } from 'node:test';
import { expectCodeAction } from '../../support/code-actions.js';
import { expectCompletion } from '../../support/expect-completion.js';
import { expectRefusedRename, expectRename } from '../../support/expect-rename.js';

const spec = (id: string) => `//// doc/spec.md
### Sign in
\`${id}\`

Needs: impl
`;

expectRename([
	{
		title: 'an item of OpenFastTrace, whose type and revision stay',
		newName: 'log-in',
		files: `${spec('<|req~sign<|>-in~2|>')}
### Design
\`dsn~sign-in~1\`

Covers:
* [Sign in](#<|req~sign-in~2|>)
* \`<|req~sign-in~2|>\`
//// src/Main.java
// [impl-><|req~sign-in~2|>]
// [impl->req~sign-in~1]
`,
		edits: ['req~log-in~2', 'req~log-in~2', 'req~log-in~2', 'req~log-in~2'],
		asks: ['Change code'],
	},
	{
		title: 'AC-907 the names that an author has given the place of an item, with the links to them',
		newName: 'log-in',
		files: `//// doc/spec.md
<a id="<|req~sign-in~2|>"></a>
### Sign in
\`<|req~sign<|>-in~2|>\`

[up](<|#req~sign-in~2|>)
//// doc/design.md
### Design
\`dsn~sign-in~1\`

See [it](<|spec.md#req~sign-in~2|>).
`,
		edits: ['req~log-in~2', 'req~log-in~2', '#req~log-in~2', 'spec.md#req~log-in~2'],
	},
]);

expectRefusedRename([
	{
		title: 'an item of OpenFastTrace to another type',
		newName: 'dsn~sign-in~2',
		files: spec('req~sign<|>-in~2'),
		reason: /not an ID here/,
	},
]);

const outdated = `//// doc/spec.md
### 登录
\`req~sign-in~3\`

Needs: dsn, impl

### Design
\`dsn~sign-in~1\`

Covers:

* \`req~sign-in~2\`
//// doc/tests.md
### Tests
\`dsn~tests~1\`

Covers:

* \`req~sign-in~1\`
`;
const mended = outdated.replace(/\* `req~sign-in~\d/g, '* `req~sign-in~3');
const tagged = `//// doc/spec.md
\`dsn~sign-in~1\`

Needs: impl
//// src/form.ts
// [impl~form~2->dsn~sign-in~1>>utest]
//// test/form.test.ts
`;
const mendedHere = mended.slice(0, mended.indexOf('//// doc/tests'));

expectCodeAction([
	{
		title: 'write the revision of today',
		files: outdated.replace('* `req~sign-in~2', '* `req~<|>sign-in~2'),
		action: 'Change to `req~sign-in~3`: 登录',
		after: mendedHere,
	},
	{
		title: 'write it wherever an older one is covered',
		files: outdated.replace('req~sign-in~1', 'req~<|>sign-in~1'),
		action: 'Change all 2 links to older revisions to `req~sign-in~3`',
		after: mended,
	},
	{
		title: 'write the revision that a tag has today',
		files: `${tagged}// [utest->impl~form~<|>1]\n`,
		action: 'Change to `impl~form~2`',
		after: '//// test/form.test.ts\n// [utest->impl~form~2]\n',
		onlyAsItIs: true,
	},
	{
		title: 'write every revision of today in the workspace',
		files: outdated.replace('req~sign-in~1', 'req~<|>sign-in~1'),
		action: 'Fix all `openfasttrace-current-revision` findings in the workspace',
		after: mended,
	},
]);

const needy = `//// doc/spec.md
### 登录
\`req~sign-in~3\`

Needs: dsn

### Design
\`dsn~sign-in~1\`

Needs: impl

Covers:

`;

for (const [what, at, typed, offers, taken] of [
	['under Covers', `${needy}* <|>\n`, undefined, ['req~sign-in~3'], '* req~sign-in~3'],
	['in a code span', `${needy}* \`req~si<|>\`\n`, undefined, ['req~sign-in~3'], '* `req~sign-in~3`'],
	['by a word of the title', `${needy}* 登<|>\n`, undefined, ['req~sign-in~3'], '* req~sign-in~3'],
	['under no other field', `${needy}Tags:\n* req~<|>\n`, undefined, [], undefined],
	['in a tag', `${needy}//// a.java\n// [impl-><|>]\n`, '>', ['dsn~sign-in~1', 'req~sign-in~3'], '// [impl->dsn~sign-in~1]'],
	[
		'in a tag that is half written',
		`${needy}//// a.java\n// [impl->req~<|>\n`,
		undefined,
		['req~sign-in~3'],
		'// [impl->req~sign-in~3',
	],
	['behind no other arrow', `${needy}//// a.java\nx-><|>\n`, '>', [], undefined],
] as const) {
	test(`REQ-610 should offer items ${what}`, () =>
		expectCompletion({
			at,
			offers,
			...(typed !== undefined && { typed }),
			...(taken !== undefined && { taken: { [offers[0]]: taken } }),
		}));
}
