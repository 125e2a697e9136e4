import { expectReferences } from './expect-references.js';

const path = '_bmad-output/implementation-artifacts/sprint-status.yaml';

// @verifies REQ-605
expectReferences([
	{
		title: 'should read the keys of epics and of stories, and no retrospective',
		path,
		text: `# ☃
project: bread
development_status: # of all
  <|epic-1|>: in-progress
  # 9-9-nothing: done
  <|1-1|>-下单: done
  <|1-4b|>-collect: backlog
  epic-1-retrospective: optional

action_items:
  2-1-later: open
`,
		says: ['mentions Epic 1 (named)', 'mentions Story 1.1 (named)', 'mentions Story 1.4b (named)'],
	},
	{ title: 'should read no other keys', path: 'a.yaml', text: 'steps:\n  1-1-a: b\nepic-1: c # development_status\n' },
]);
