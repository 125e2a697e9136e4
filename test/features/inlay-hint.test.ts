import { provideInlayHint } from '../../server/src/features/inlay-hint.js';
import { expectFeature } from '../support/expect-feature.js';

// @verifies REQ-314
expectFeature(
	located =>
		provideInlayHint(located, {
			textDocument: { uri: '' },
			range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
		})?.map(({ position, label }) => ({
			range: { start: position, end: position },
			says: typeof label === 'string' ? label : '',
		})) ?? null,
	[
		{
			title: 'should show the title behind a bare ID in code',
			text: `//// src/a.ts
// @implements REQ-1<||>
/* @verifies REQ-1<||> */
// REQ-1 says so already.
it('REQ-1 logs in', () => {});
// @implements REQ-2, REQ-1<||>
//// a.md
### REQ-1: Log in 登录
`,
			says: ['Log in 登录', 'Log in 登录', 'Log in 登录'],
		},
		{
			title: 'should shorten a long title',
			text: `//// src/a.py\n# @implements REQ-1<||>\n//// a.md\n### REQ-1: ${'word '.repeat(30)}\n`,
			says: ['word word word word word word word word word wo…'],
		},
		{
			title: 'should be silent where the user has turned hints off',
			text: '//// src/a.ts\n// @implements REQ-1\n//// a.md\n### REQ-1: Log in\n',
			client: { preferences: { codeLens: true, inlayHints: false } },
		},
		{ title: 'should answer nothing in a spec, which has its titles', text: 'See REQ-1\n\n### REQ-1: A\n' },
	],
);
