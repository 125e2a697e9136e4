import { expectReferences } from './expect-references.js';

const path = 'test/cart.test.ts';

expectReferences([
	{
		title: 'the title of a test',
		path,
		text: "/* ☃ */ it('<|REQ-012|> lets a guest pay', () => {});",
		says: ['verifies REQ-012'],
	},
	{ title: 'a title of nothing but an ID', path, text: 'describe("<|REQ-012|>", () => {});', says: ['verifies REQ-012'] },
	{ title: 'a title in backticks', path, text: 'test(`<|REQ-012|>: ${name} pays`, () => {});', says: ['verifies REQ-012'] },
	{
		title: 'several IDs',
		path,
		text: "it('<|FR-001|>/<|FR-002|> (spec 002): rounding', f)",
		says: ['verifies 002/FR-001', 'verifies 002/FR-002'],
	},
	{
		title: 'AC-836 should not insist on what may be counted in the ID before it',
		path,
		text: "it('<|US-1|> <|AC-2|>: pays', f)",
		says: ['verifies US-1', 'verifies AC-2 (named)'],
	},
	{
		title: 'IDs in brackets',
		path,
		text: "it('[<|REQ-1|>] pays', f); it('(<|REQ-2|>, <|REQ-3|>) pays', f); it('[<|PRD-checkout|>] pays', f)",
		says: ['verifies REQ-1', 'verifies REQ-2', 'verifies REQ-3', 'verifies PRD-checkout'],
	},
	{ title: 'a qualified ID', path, text: "it('<|003-user-auth/FR-001|>: signs in', f)", says: ['verifies 003-user-auth/FR-001'] },
	{
		title: 'modifiers of a call',
		path,
		text: "it.only('<|REQ-1|> a', f); test.describe.serial('<|REQ-2|> b', f); xit('<|REQ-3|>', f); Deno.test('<|REQ-4|>', f)",
		says: ['verifies REQ-1', 'verifies REQ-2', 'verifies REQ-3', 'verifies REQ-4'],
	},
	{ title: 'a title on the next line', path, text: "/* ☃ */ it(\n\t'<|REQ-1|> pays',\n\tf,\n)", says: ['verifies REQ-1'] },
	{
		title: 'a table of tests',
		path,
		text: "it.each([[1, (2)], [3]])('<|REQ-1|> adds %i', f);\ntest.each`\na | b\n`('<|REQ-2|> adds', f)",
		says: ['verifies REQ-1', 'verifies REQ-2'],
	},
	{
		title: 'a test in a file of production code',
		path: 'src/cart.ts',
		text: "it('<|REQ-1|> pays', f)",
		says: ['verifies REQ-1'],
	},
	{ title: 'Go', path: 'cart_test.go', text: 't.Run("<|REQ-1|> pays", func(t *testing.T) {})', says: ['verifies REQ-1'] },
	{
		title: 'Ruby',
		path: 'spec/cart_spec.rb',
		text: 'it \'<|REQ-1|> pays\' do\n  context "<|REQ-2|>" do\n',
		says: ['verifies REQ-1', 'verifies REQ-2'],
	},
	{
		title: 'C++',
		path: 'cart_test.cpp',
		text: 'TEST_CASE("<|REQ-1|> pays", "[cart]") { SECTION("<|REQ-2|>") {} }',
		says: ['verifies REQ-1', 'verifies REQ-2'],
	},
	{
		title: 'Java',
		path: 'CartTest.java',
		text: '@DisplayName("<|REQ-1|> A guest pays")\nvoid pays() {}',
		says: ['verifies REQ-1'],
	},
	{
		title: 'AC-838 Allure, NUnit and MSTest',
		path: 'tests/CartTest.cs',
		text: '@Story("<|US-1|> A guest pays")\n/* ☃ */@allure.feature("<|FR-1|>: pay")\n[Description("<|FR-2|> pays")]\n[TestMethod("<|FR-3|> pays")]',
		says: ['verifies US-1', 'verifies FR-1', 'verifies FR-2', 'verifies FR-3'],
	},
	{ title: 'Kotlin', path: 'CartTest.kt', text: '@Test fun `<|REQ-1|> a guest pays`() {}', says: ['verifies REQ-1'] },
	{ title: 'C#', path: 'CartTests.cs', text: '[Fact(DisplayName = "<|REQ-1|> pays")]', says: ['verifies REQ-1'] },
	{ title: 'Swift', path: 'CartTests.swift', text: '@Test("<|REQ-1|> pays") func pays() {}', says: ['verifies REQ-1'] },
	{ title: 'Scala', path: 'CartSpec.scala', text: 'it should "<|REQ-1|> pay" in {}', says: ['verifies REQ-1'] },
	{ title: 'Bats', path: 'cart.bats', text: '@test "<|REQ-1|> pays" {\n', says: ['verifies REQ-1'] },
	{ title: 'Elixir, Zig and Dart', path: 'cart_test.exs', text: 'test "<|REQ-1|> pays" do', says: ['verifies REQ-1'] },
	{ title: 'should not read an ID that does not open the title', path, text: "it('pays as REQ-1 says', f)" },
	{
		title: 'should not read other arguments',
		path,
		text: "expect('REQ-1'); it('pays', 'REQ-2'); f(['REQ-3']); visit('REQ-4'); submit('REQ-5')",
	},
	{ title: 'should not read what a pattern tests', path, text: "/REQ/.test('REQ-1'); pattern.test('REQ-2'); await.it('REQ-3')" },
	{ title: 'should not read an ordinary word', path, text: "it('US-based users pay', f)" },
	{ title: 'should not read a flag outside of tests', text: "feature('FLAG-1'); group('REQ-2')" },
	{ title: 'should not read the test of a shell', path: 'a.sh', text: 'if test "REQ-1" = "$1"; then :; fi' },
	{
		title: 'should not take a commented test for one',
		path,
		text: "// it('<|REQ-1|> pays', f)",
		says: ['mentions REQ-1 (prose)'],
	},
]);
