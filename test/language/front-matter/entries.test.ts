import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatterEntries, readFrontMatter } from '../../../server/src/language/front-matter/index.js';

/** Each entry as `path = value @ text of its span < text of its key`. */
function entries(yaml: string): string[] {
	const text = `---\n${yaml}\n---\n`;
	return frontMatterEntries(readFrontMatter(text, 0, text.length)).map(({ path, value, span, keySpan }) =>
		[path.join('.'), '=', value, '@', text.slice(span.start, span.end), '<', text.slice(keySpan.start, keySpan.end)].join(' '),
	);
}

for (const [title, yaml, expected] of [
	['a scalar', 'id: REQ-1', ['id = REQ-1 @ REQ-1 < id']],
	['quotes', `owner: "@li"\nteam: 'it''s'`, ['owner = @li @ @li < owner', "team = it's @ it''s < team"]],
	[
		'lists',
		'goals: [A-1, "A-2"]\nx:\n- A-3',
		['goals.0 = A-1 @ A-1 < goals', 'goals.1 = A-2 @ A-2 < goals', 'x.0 = A-3 @ A-3 < x'],
	],
	['maps', 'roadmap: { start: 2026-09-01 }', ['roadmap.start = 2026-09-01 @ 2026-09-01 < start']],
	['no null', 'a:\nb: ~\nc: [~]', []],
	['what is no string as it is written', 'eip: 0020\ndone: True', ['eip = 0020 @ 0020 < eip', 'done = True @ True < done']],
	['an alias at its own place', 'a: &x [A-1]\nb: *x', ['a.0 = A-1 @ A-1 < a', 'b.0 = A-1 @ *x < b']],
	['a block scalar', 'a: |\n  A-1\n', ['a = A-1\n @ |\n  A-1 < a']],
	['nothing where the root is no map', '- a', []],
] as const) {
	test(`should list ${title}`, () => assert.deepEqual(entries(yaml), expected));
}
