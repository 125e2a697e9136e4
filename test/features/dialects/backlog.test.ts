import { test } from 'node:test';
import { expectCompletion } from '../../support/expect-completion.js';
import { expectDefinition } from '../../support/expect-definition.js';
import { expectRename } from '../../support/expect-rename.js';

const task = (id: string, fields = '') => `---
id: ${id}
title: 下单
status: To Do
${fields}---

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 可以下单
<!-- AC:END -->

AC #1 comes first.
`;

expectDefinition([
	{
		title: 'should lead to a task whatever the case',
		files: `//// backlog/tasks/shop-1 - A.md
${task('<|SHOP-1|>')}//// backlog/tasks/shop-2 - B.md
${task('SHOP-2', 'dependencies:\n  - shop-<|>1\n')}`,
		from: 'shop-1',
	},
	{
		title: 'should lead to the task of the own project',
		files: `//// apps/a/backlog/tasks/task-1 - A.md
${task('task-1')}//// apps/b/backlog/tasks/task-1 - A.md
${task('<|task-1|>')}//// apps/b/backlog/tasks/task-2 - B.md
${task('task-2', 'parent_task_id: task<|>-1\n')}`,
		from: 'task-1',
	},
	{
		title: 'should lead to a criterion of the same task',
		files: `//// backlog/tasks/shop-1 - A.md\n${task('SHOP-1').replace('] #1', '] <|#1|>').replace('AC #1', 'AC #<|>1')}`,
		from: '#1',
	},
	{
		title: 'should lead to a milestone',
		files: `//// backlog/milestones/m-1 - A.md
---
id: <|m-1|>
title: A
---
//// backlog/tasks/task-2 - B.md
${task('task-2', 'milestone: m<|>-1\n')}`,
		from: 'm-1',
	},
]);

expectRename([
	{
		title: 'a task of Backlog.md with its file, in each case as it is written',
		newName: 'SHOP-7',
		files: `//// backlog/tasks/shop-1 - A.md
${task('<|SH<|>OP-1|>')}//// backlog/tasks/shop-2 - B.md
${task('SHOP-2', 'dependencies: [<|shop-1|>, task-1]\nparent_task_id: <|SHOP-1|>\n')}As <|shop-1|> has it.
`,
		edits: ['SHOP-7', 'shop-7', 'SHOP-7', 'shop-7'],
		renames: ['backlog/tasks/shop-1 - A.md → backlog/tasks/shop-7 - A.md'],
	},
]);

test('should offer tasks where a task depends on some', () =>
	expectCompletion({
		at: `//// backlog/tasks/shop-1 - A.md
${task('SHOP-1')}//// backlog/milestones/m-1 - A.md
---
id: m-1
title: A
---
//// backlog/tasks/shop-2 - B.md
${task('SHOP-2', 'dependencies: [<|>]\n')}`,
		offers: ['SHOP-2', 'SHOP-1'],
	}));
