import { expectReferences } from './expect-references.js';

const path = 'test_cart.py';

expectReferences([
	{
		title: 'a mark',
		path,
		text: '@pytest.mark.req("<|REQ-1|>", \'<|REQ-2|>\')\ndef test_a(): pass',
		says: ['verifies REQ-1', 'verifies REQ-2'],
	},
	{
		title: 'a mark over lines',
		path,
		text: '☃@pytest.mark.requirement(\n    "<|003-user-auth/FR-1|>",\n    "<|PRD-checkout|>",\n)',
		says: ['verifies 003-user-auth/FR-1', 'verifies PRD-checkout'],
	},
	{
		title: 'several IDs in one string',
		path,
		text: 'pytestmark = pytest.mark.req("<|REQ-1|>, <|REQ-2|>")',
		says: ['verifies REQ-1', 'verifies REQ-2'],
	},
	{
		title: 'should not read other marks and arguments',
		path,
		text: '@pytest.mark.skip("REQ-1")\n@pytest.mark.req("see REQ-2")\n@pytest.mark.req("x", reason="REQ-3")',
	},
]);
