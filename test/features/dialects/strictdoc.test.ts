import { expectDefinition } from '../../support/expect-definition.js';
import { expectHover } from '../../support/expect-hover.js';
import { expectRename } from '../../support/expect-rename.js';

const spec = (uid: string): string => `//// docs/spec.md
# 登录

## Sign in

**UID**: ${uid} \\
**Status**: Active

**Statement**: 系统必须登录。
`;

expectDefinition([
	{
		title: 'should lead from a tag of StrictDoc to the requirement',
		files: `${spec('<|SYS-1|>')}//// src/a.c\n/* @relation(SYS<|>-1, scope=function) */\n`,
		from: 'SYS-1',
	},
	{
		title: 'should lead from a relation of StrictDoc',
		files: `${spec('<|SYS-1|>')}
## Part

**UID**: SYS-2
**Relations**:
- **Type**: Parent \\
  **ID**: SY<|>S-1

See [LINK: SYS-1].
`,
		from: 'SYS-1',
	},
]);

expectHover([
	{
		title: 'should tell what a requirement of StrictDoc says',
		files: `${spec('SYS-1')}//// src/a.c\n// @relation(<|SYS<|>-1|>)\n`,
		says: [
			'**SYS\\-1** Sign in',
			'requirement · Active',
			'**Statement**: 系统必须登录。',
			'implemented by 1, verified by 0, referenced by 1 · still needs: verifies',
			'[docs/spec.md:5](file:///w/docs/spec.md#L5)',
		],
	},
]);

expectRename([
	{
		title: 'a requirement of StrictDoc',
		newName: 'SYS-9',
		files: `${spec('<|SY<|>S-1|>')}
See [LINK: <|SYS-1|>].
//// src/a.c
/* @relation(<|SYS-1|>, SYS-2, scope=function) */
`,
		asks: ['Change code'],
	},
]);
