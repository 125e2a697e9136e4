import { expectDefinition } from '../../support/expect-definition.js';
import { expectHover } from '../../support/expect-hover.js';
import { expectRename } from '../../support/expect-rename.js';

const login = `//// specs/login.md
# 登录

### Sign in

People sign in.

#### Metadata
  * type: user-requirement
`;
const tests = `//// specs/tests/login.md
### Sign in works

#### Relations
  * verify: [Sign in](../login.md#sign-in)
`;

// @verifies REQ-613
expectDefinition([
	{
		title: 'should lead from a relation of Reqvire to the element',
		files: `${login.replace('Sign in\n', '<|Sign in|>\n')}${tests.replace('#sign-in', '#sign<|>-in')}`,
		from: 'sign-in',
	},
]);

expectHover([
	{
		title: 'should tell what an element of Reqvire is',
		files: `${login}${tests.replace('#sign-in', '#<|sign<|>-in|>')}`,
		says: [
			'**login.md/Sign in**',
			'requirement',
			'People sign in.',
			'**Metadata**',
			'* type: user-requirement',
			'implemented by 0, verified by 1, referenced by 1',
			'[specs/login.md:3](file:///w/specs/login.md#L3)',
		],
	},
]);

expectRename([
	{
		title: 'an element of Reqvire with what leads to its heading',
		newName: '注册 sign up',
		files: `${login.replace('Sign in\n', '<|Sign<|> in|>\n')}${tests.replace('../login.md#sign-in', '<|../login.md#sign-in|>')}`,
		edits: ['注册 sign up', '../login.md#注册-sign-up'],
	},
]);
