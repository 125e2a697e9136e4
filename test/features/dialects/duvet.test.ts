import { expectDefinition } from '../../support/expect-definition.js';
import { expectHover } from '../../support/expect-hover.js';

const setting = '//// clewline.yaml\ndialects: { "docs/**": duvet }\n';
const spec = `//// docs/spec.md
# 规格

## 5.6 Sign in

The system MUST let people sign in.

## Words

Nothing is asked for.
`;

expectDefinition([
	{
		title: 'should lead from a citation of duvet to the section',
		files: `${setting}${spec.replace('5.6 Sign in', '<|5.6 Sign in|>')}//// src/a.rs\n//= docs/spec.md#56-sign<|>-in\n`,
		from: 'docs/spec.md#56-sign-in',
	},
	{
		title: 'should lead there by the other way to make an anchor',
		files: `${setting}${spec.replace('5.6 Sign in', '<|5.6 Sign in|>')}//// src/a.rs\n//= docs/spec.md#5-6-sign<|>-in\n`,
		from: 'docs/spec.md#5-6-sign-in',
	},
	{ title: 'should lead nowhere else', files: `${setting}${spec}//// src/a.rs\n//= docs/spec.md#wor<|>ds\n` },
]);

expectHover([
	{
		title: 'should tell what a section asks for',
		files: `${setting}${spec}//// src/a.rs\n//= <|docs/spec.md#56<|>-sign-in|>\n//= type=test\n`,
		says: [
			'**docs/spec.md\\#56\\-sign\\-in** 5.6 Sign in',
			'requirement',
			'The system MUST let people sign in.',
			'implemented by 0, verified by 1, referenced by 1',
			'[docs/spec.md:3](file:///w/docs/spec.md#L3)',
		],
	},
]);
