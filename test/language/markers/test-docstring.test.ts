import { expectReferences } from './expect-references.js';

const path = 'tests/test_cart.py';

expectReferences([
	{
		title: 'AC-843 what opens the docstring of a test',
		path,
		text: '# ☃\ndef test_a(db: Db) -> None:\n    """<|FR-001|>: A guest pays."""\nasync def test_b(\n    db,\n):\n    """\n    <|FR-002|>, <|FR-003|> — as <|FR-004|> says\n    """',
		says: ['verifies FR-001 (named)', 'verifies FR-002 (named)', 'verifies FR-003 (named)', 'mentions FR-004 (prose)'],
	},
	{
		title: 'AC-843 what opens the docstring of a class of tests',
		path,
		text: "# ☃\nclass TestUser(Base):\n    '''[<|FR-001|>] User entity.'''\n",
		says: ['verifies FR-001 (named)'],
	},
	{
		title: 'should not read other docstrings, or what does not open them',
		path,
		text: '# ☃\ndef pay():\n    """<|FR-001|>: pays"""\ndef test_a():\n    """Pays as <|FR-002|> says."""\n    x = 1\n    """FR-003"""\n    # <|FR-004|>\nclass Testing: pass\n"""FR-005"""\ndef test_b():\n    # <|FR-006|>',
		says: ['mentions FR-001 (prose)', 'mentions FR-002 (prose)', 'mentions FR-004 (prose)', 'mentions FR-006 (prose)'],
	},
]);
