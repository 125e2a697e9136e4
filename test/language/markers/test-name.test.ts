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
		title: 'AC-839 IDs without an underscore, and classes',
		path: 'test_cart.py',
		text: 'class Test<|FR001|>UserEntity:\n    def test_<|fr001|>_pays(): pass\nclass Test<|US_2|>: pass\ndef test_<|fr001|>(): pass',
		says: ['verifies FR-001 (named)', 'verifies FR-001 (named)', 'verifies US-2 (named)', 'verifies FR-001 (named)'],
	},
	{
		title: 'AC-839 Go and Swift',
		path: 'cart_test.go',
		text: 'func Test<|FR001|>_Pays(t *testing.T) {}\nfunc test<|FR002|>Pays() {}',
		says: ['verifies FR-001 (named)', 'verifies FR-002 (named)'],
	},
	{
		title: 'AC-839 several IDs',
		path: 'test_cart.py',
		text: 'def test_<|fr001|>_<|fr_002|>_pays(): pass\ndef test_<|fr_001|>_ac_002_pays(): pass',
		says: ['verifies FR-001 (named)', 'verifies FR-002 (named)', 'verifies FR-001 (named)'],
	},
	{
		title: 'AC-839 tests that an attribute tells',
		path: 'src/cart.rs',
		text: '#[test]\nfn <|fr_001|>_pays() {}\n/* ☃ */#[tokio::test(flavor = "multi_thread")]\nasync fn <|fr002|>_pays() {}\npub fn fr_003_block() {}',
		says: ['verifies FR-001 (named)', 'verifies FR-002 (named)'],
	},
	{
		title: 'AC-839 tests that an annotation tells',
		path: 'src/Cart.java',
		text: '@Test\n/* ☃ */public void <|FR001|>_pays() {}\n@ParameterizedTest\n@CsvSource("1")\n/* ☃ */void <|fr002|>_<|fr003|>_pays() {}\nvoid fr004_pays() {}',
		says: ['verifies FR-001 (named)', 'verifies FR-002 (named)', 'verifies FR-003 (named)'],
	},
	{
		title: 'AC-839 C# and C++',
		path: 'src/Cart.cs',
		text: '[Fact]\n/* ☃ */public async Task <|FR001|>_Pays() {}\nTEST_F(CartTest, <|REQ_2|>_pays) {}\nTEST(Cart, <|REQ003|>Pays) {}',
		says: ['verifies FR-001 (named)', 'verifies REQ-2 (named)', 'verifies REQ-003 (named)'],
	},
	{
		title: 'should not read a call, or another name',
		path: 'test_cart.py',
		text: 'test_req_012()\nfrom a import test_req_1\ndef test_max_12(): pass\ndef req_1(): pass\ndef contest_req_1(): pass\ndef test_req_1a(): pass\nclass FR001: pass\ndef test_utf8(): pass\ndef test_sha256_fr1(): pass',
	},
	{ title: 'should not read names in comments and strings', path: 'a.py', text: '# def test_req_1():\nx = "def test_req_1():"' },
]);
