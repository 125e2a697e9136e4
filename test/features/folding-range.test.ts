import { provideFoldingRange } from '../../server/src/features/folding-range.js';
import { expectFeature } from '../support/expect-feature.js';

expectFeature(
	located =>
		provideFoldingRange(located, { textDocument: { uri: '' } })?.map(({ startLine, endLine }) => ({
			range: { start: { line: startLine, character: 0 }, end: { line: endLine, character: 0 } },
		})) ?? null,
	[
		{
			title: 'should fold items of several lines, and not the item that is the file',
			text: `---
type: prd
id: PRD-a
---
# A

<|### REQ-1: One
- priority: P0

<|- **AC-1** When
|>  it rains.
|>- **AC-2** Then.

## Next
`,
		},
		{
			title: 'should fold items whose titles stand above their IDs, and not the opening of the next',
			text: '# A\n\n<|:::{req} One\n:id: REQ_1\n|>:::\n<|:::{req} Two\n:id: REQ_2\n|>:::\n',
		},
		{ title: 'should answer nothing where there is no item', text: '# Prose\n\nNothing here.\n' },
	],
);
