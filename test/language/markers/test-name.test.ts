import { expectReferences } from './expect-references.js';

expectReferences([
	{
		title: 'Python',
		path: 'test_cart.py',
		text: 'def test_<|req_012|>_guest(self):\n    pass\nasync def test_<|fr_1|>():\n',
		says: ['verifies REQ-012 (named)', 'verifies FR-1 (named)'],
	},
	{
		title: 'Go',
		path: 'cart_test.go',
		text: 'func Test<|REQ_012|>(t *testing.T) {}\nfunc (s *Suite) Test_<|REQ_2|>_pays() {}',
		says: ['verifies REQ-012 (named)', 'verifies REQ-2 (named)'],
	},
	{ title: 'Rust', path: 'src/cart.rs', text: '#[test]\nfn test_<|nfr_001|>_fast() {}', says: ['verifies NFR-001 (named)'] },
	{
		title: 'should not read a call, or another name',
		path: 'test_cart.py',
		text: 'test_req_012()\nfrom a import test_req_1\ndef test_max_12(): pass\ndef req_1(): pass\ndef contest_req_1(): pass\ndef test_req_1a(): pass',
	},
	{ title: 'should not read names in comments and strings', path: 'a.py', text: '# def test_req_1():\nx = "def test_req_1():"' },
]);
