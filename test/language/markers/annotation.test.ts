import { expectReferences } from './expect-references.js';

expectReferences([
	{
		title: 'a mark of pytest',
		path: 'tests/test_a.py',
		text: '# ☃\n@pytest.mark.req("<|REQ-1|>")\ndef test_a(): pass',
		says: ['verifies REQ-1'],
	},
	{
		title: 'several IDs of a mark of pytest',
		path: 'tests/test_a.py',
		text: "@pytest.mark.requirement('<|REQ-1|>', \"<|REQ-2|>\")\npytestmark = pytest.mark.story('<|US-1|>')",
		says: ['verifies REQ-1', 'verifies REQ-2', 'verifies US-1'],
	},
	{
		title: 'other marks, and a name',
		path: 'tests/test_a.py',
		text: "# ☃\n@pytest.mark.covers(\n    '<|REQ-1|>',\n    '<|REQ-2|>, <|REQ-3|>',\n    '<|PRD-checkout|>',\n)",
		says: ['verifies REQ-1', 'verifies REQ-2', 'verifies REQ-3', 'verifies PRD-checkout'],
	},
	{
		title: 'AC-838 an annotation that means what the file is for',
		path: 'src/main/java/A.java',
		text: '/* ☃ */ @Requirement("<|REQ-1|>")\n@Requirements({"<|REQ-2|>", "<|REQ-3|>"})\n@a.b.Story(value = "<|US-1|>")\nclass A {}',
		says: ['implements REQ-1', 'implements REQ-2', 'implements REQ-3', 'implements US-1'],
	},
	{
		title: 'AC-838 annotations of tests',
		path: 'src/test/java/ATest.java',
		text: '@Requirement("<|REQ-1|>") @Tag("<|FR-DATA-03|>")\n@Tags({@Tag("<|FR-1|>"), @Tag("<|FR-2|>")})\n@Test void a() {}',
		says: ['verifies REQ-1', 'verifies FR-DATA-03 (named)', 'verifies FR-1 (named)', 'verifies FR-2 (named)'],
	},
	{
		title: 'AC-838 attributes of C#',
		path: 'tests/ATests.cs',
		text: '[Trait("Requirement", "<|REQ-1|>")]\n[Fact, Trait(Names.Story, "<|US-1|>")]\n[Category("<|FR-1|>")]\n[TestProperty("Requirement", "<|FR-2|>"), Requirement("<|REQ-2|>")]\nvoid A() {}',
		says: ['verifies REQ-1 (named)', 'verifies US-1 (named)', 'verifies FR-1 (named)', 'verifies FR-2 (named)', 'verifies REQ-2'],
	},
	{
		title: 'AC-838 attributes of Rust, and decorators',
		path: 'src/a.rs',
		text: '#[req("<|NFR-06|>", "<|FR-1|>")]\n#[test]\nfn a() {}\n#[a::verifies("<|FR-2|>")]\nfn b() {}',
		says: ['implements NFR-06', 'implements FR-1', 'verifies FR-2'],
	},
	{
		title: 'AC-838 the tags of Playwright',
		path: 'tests/a.spec.ts',
		text: "test('pays', { tag: '@<|FR-09|>' }, f);\ntest('pays', { tag: ['@smoke', '@<|FR-10|>'] }, f);\ntest('pays', { annotation: { type: 'requirement', description: '<|FR-11|>' } }, f)",
		says: ['verifies FR-09 (named)', 'verifies FR-10 (named)', 'verifies FR-11 (named)'],
	},
	{
		title: 'AC-838 the properties of a test',
		path: 'test/a_test.cpp',
		text: '/* ☃ */ RecordProperty("Requirement", "<|REQ-1|>,<|REQ-2|>"); RecordProperty("ASIL", "REQ-3");\nRecordProperty("Verifies", "<|REQ-5|>, <|REQ-6|>");\nrecord_property("requirement", "<|REQ-4|>")',
		says: [
			'verifies REQ-1 (named)',
			'verifies REQ-2 (named)',
			'verifies REQ-5 (named)',
			'verifies REQ-6 (named)',
			'verifies REQ-4 (named)',
		],
	},
	{
		title: 'AC-838 a user story',
		path: 'CartTest.java',
		text: '/* ☃ */@UserStory("<|US-1|>") void a() {}',
		says: ['verifies US-1'],
	},
	{
		title: 'AC-838 a macro of C++',
		path: 'test/ut/CartTester.cpp',
		text: '/* ☃ */ TEST(A, B) { REQUIREMENT("<|REQ-1|>"); REQUIREMENT( "<|REQ-2|>" ); MY_REQUIREMENT("REQ-3"); a.REQUIREMENT("REQ-4") }',
		says: ['verifies REQ-1', 'verifies REQ-2'],
	},
	{
		title: 'should not read what is made in a list, or called',
		path: 'test/cart.test.ts',
		text: 'const a = [Requirement("REQ-5")], c = new Requirement("REQ-1"); REQUIREMENT("REQ-6"); list([story("US-1")])',
	},
	{
		title: 'should not read other marks',
		path: 'tests/test_a.py',
		text: "@pytest.mark.parametrize('REQ-1')\n@pytest.mark.req(name)",
	},
	{
		title: 'should not read words beside the ID',
		path: 'tests/test_a.py',
		text: "@pytest.mark.req('see REQ-1')\n@pytest.mark.req('REQ-1 pays')\n@Requirement('as in REQ-1')",
	},
	{
		title: 'should not read calls, or tags of production code',
		path: 'src/A.java',
		text: 'findRequirement("REQ-1"); requirement("REQ-2"); x[requirement("REQ-3")]; @Tag("FR-1") @Tag(name = "FR-2") class A {}',
	},
	{
		title: 'AC-838 what is said of an ID beside it',
		path: 'src/A.kt',
		text: '@Requirement("<|REQ-1|>", "Login")\n@Requirement(id = "<|REQ-2|>", text = "as REQ-3 says")\nfun a() {}',
		says: ['implements REQ-1', 'implements REQ-2'],
	},
]);
