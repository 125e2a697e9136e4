import type { CallHierarchyItem } from 'vscode-languageserver-protocol';
import { prepareCallHierarchy, provideIncomingCalls, provideOutgoingCalls } from '../../server/src/features/call-hierarchy.js';
import { expectFeature, type Ask } from '../support/expect-feature.js';
import type { Located } from '../../server/src/features/located.js';
import { pathOf } from '../support/feature-files.js';

const editorOf = (located: Located) => ({
	client: located.client,
	folders: () => [located],
	locate: (uri: string) => ({ ...located, path: pathOf(uri) }),
});

const prepare: Ask = (located, position) =>
	prepareCallHierarchy(located, { textDocument: { uri: '' }, position })?.map(it => ({
		uri: it.uri,
		range: it.selectionRange,
		says: `${it.name}: ${it.detail}`,
	})) ?? null;

const show = ({ name, detail, uri, selectionRange }: CallHierarchyItem) => ({
	uri,
	range: selectionRange,
	says: `${name}: ${detail}`,
});

const incoming: Ask = (located, position) =>
	prepareCallHierarchy(located, { textDocument: { uri: '' }, position })?.flatMap(
		item => provideIncomingCalls(editorOf(located), { item })?.map(it => show(it.from)) ?? [],
	) ?? null;

const outgoing: Ask = (located, position) =>
	prepareCallHierarchy(located, { textDocument: { uri: '' }, position })?.flatMap(
		item => provideOutgoingCalls(editorOf(located), { item })?.map(it => show(it.to)) ?? [],
	) ?? null;

// @verifies REQ-315
expectFeature(prepare, [
	{
		title: 'should begin the trace at the item under the cursor, in code, too',
		text: '//// specs/001-pay/spec.md\n- **<|FR-001|>**: The system MUST pay.\n//// src/a.ts\n// @implements 001-pay/FR-<|>001\n',
		says: ['001-pay/FR-001: The system MUST pay.'],
	},
	{ title: 'should begin no trace off an ID', text: '### REQ-1: A\n\nNot he<|>re.\n' },
]);

expectFeature(incoming, [
	{
		title: 'should go from a need to what is inside it, what refines it, the code and the tests',
		text: `//// a.md
### STORY-1: Pay

### RE<|>Q-1: Guest
- refines: STORY-1
- **<|AC-1|>** When.

See REQ-1.

### <|REQ-2|>: Detail
- refines: REQ-1
- depends-on: REQ-1
//// src/a.ts
// @implements <|REQ-1|>
//// test/a.test.ts
it('<|REQ-1|> works', () => {});
it('REQ-1 works again', () => {});
`,
		says: ['AC-1: When.', 'REQ-2: refines, depends-on · Detail', 'a.ts:1: implements', 'a.test.ts:1: verifies'],
	},
	{
		title: 'should take what a row of a matrix says for what its item says',
		text: `//// a.md
### RE<|>Q-1: Guest

### <|REQ-2|>: Detail
//// b.md
| ID | refines |
|---|---|
| REQ-2 | REQ-1 |
`,
		says: ['REQ-2: refines · Detail'],
	},
]);

expectFeature(outgoing, [
	{
		title: 'should go from an item to what it links to, and what it is inside of',
		text: `//// a.md
### <|STORY-1|>: Pay
### <|MET-1|>: Conversion

### <|REQ-1|>: Guest

#### RE<|>Q-2: Detail
- refines: STORY-1, REQ-1
- measured-by: MET-1
- depends-on: REQ-404
`,
		says: ['STORY-1: Pay', 'MET-1: Conversion', 'REQ-1: Guest'],
	},
	{
		title: 'should take what a row of a matrix says for what its item says',
		text: `//// a.md
### <|REQ-1|>: Guest

### RE<|>Q-2: Detail
//// b.md
| ID | refines |
|---|---|
| REQ-2 | REQ-1 |
`,
		says: ['REQ-1: Guest'],
	},
]);
