import { provideImplementation } from '../../server/src/features/implementation.js';
import { expectFeature } from '../support/expect-feature.js';

const askImplementation: Parameters<typeof expectFeature>[0] = (located, position) =>
	provideImplementation(located, { textDocument: { uri: '' }, position });

expectFeature(askImplementation, [
	{
		title: 'should lead from a definition to the code, and not to the test',
		text: `//// specs/a.md
### REQ<|>-1: Log in
//// src/login.ts
// @implements <|REQ-1|>
//// test/login.test.ts
it('REQ-1 logs in', () => {});
`,
	},
	{
		title: 'should lead from a reference in a diagram to the tests where no code is marked',
		text: `//// specs/a.md
### REQ-1: 登录

\`\`\`mermaid
flowchart LR
  a[RE<|>Q-1 登录] --> b
\`\`\`
//// test/login.test.ts
it('<|REQ-1|> logs in', () => {});
//// test/test_login.py
def test_<|req_1|>_again(): ...
`,
	},
	{ title: 'should answer nothing off an ID', text: 'See REQ-1 <|>there.\n\n### REQ-1: A\n' },
]);
