import { provideDocumentLink } from '../../server/src/features/document-link.js';
import { expectFeature } from '../support/expect-feature.js';

expectFeature(
	async located =>
		(await provideDocumentLink(located, { textDocument: { uri: '' } }))?.map(({ range, target = '', tooltip = '' }) => ({
			range,
			says: `${target.replace(/\d+,\d+$/, '…')} ${tooltip}`.trim(),
		})) ?? null,
	[
		{
			title: 'should lead from IDs to items, and not from where they are introduced, or are unknown',
			text: `//// a.md
See <|REQ-2|>, REQ-3.

### REQ-1: One
- refines: <|REQ-2|>
//// specs/b.md
### REQ-2: *Two*
`,
			says: ['test:/specs/b.md#L… REQ-2 Two', 'test:/specs/b.md#L… REQ-2 Two'],
		},
		{
			title: 'should lead to the schema that front matter names',
			text: '//// docs/a.md\n---\n$schema: <|../schemas/prd.json|>\ntitle: A\n---\n//// schemas/prd.json\n{}\n',
			says: ['test:/schemas/prd.json'],
		},
		{ title: 'should answer nothing in code', text: '//// a.ts\n// @implements REQ-1\n//// a.md\n### REQ-1: A\n' },
	],
);
