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
	{
		title: 'AC-905 an element of Reqvire where a relation writes its name or its anchor without a link',
		newName: 'Sign up',
		files: `${login.replace('Sign in\n', '<|Sign<|> in|>\n')}
### Works

#### Relations
  * verify: #<|Sign in|>
  * trace: #<|sign-in|>
`,
		edits: ['Sign up', 'Sign up', 'sign-up'],
	},
]);

const contract = `//// specs/Form.md
# Element

## Metadata
  * type: specification

## Relations
  * define: [Sign in](login.md#sign-in)

## Form contract

# 表单

Fields come first.
`;
const owner = '\n#### Relations\n  * definedBy: [Form contract](Form.md#form-contract)\n';

// @verifies AC-771
expectDefinition([
	{
		title: 'should lead to the name of an element that is a file',
		files: `${login}${owner.replace('#form-contract', '#form<|>-contract')}${contract.replace('Form contract', '<|Form contract|>')}`,
		from: 'form-contract',
	},
	{
		title: 'should lead from the relations of an element that is a file',
		files: `${login.replace('Sign in\n', '<|Sign in|>\n')}${contract.replace('#sign-in', '#sign<|>-in')}`,
		from: 'sign-in',
	},
]);

expectHover([
	{
		title: 'should tell what an element that is a file is',
		files: `${login}${owner.replace('#form-contract', '#<|form<|>-contract|>')}${contract}`,
		says: [
			'**Form.md/Form contract**',
			'specification',
			'**表单**',
			'Fields come first.',
			'implemented by 0, verified by 0, referenced by 1',
			'[specs/Form.md:9](file:///w/specs/Form.md#L9)',
		],
	},
]);

expectRename([
	{
		title: 'an element that is a file',
		newName: '表单 contract',
		files: `${login}${owner.replace('Form.md#form-contract', '<|Form.md#form-contract|>')}${contract.replace('Form contract', '<|Form<|> contract|>')}`,
		edits: ['Form.md#表单-contract', '表单 contract'],
	},
]);
