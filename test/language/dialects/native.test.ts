import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanMarkdown } from '../../../server/src/language/markdown/index.js';
import type { Definition } from '../../../server/src/language/dialects/dialect.js';
import { native, nativeReader } from '../../../server/src/language/dialects/native.js';
import { builtInIdGrammar } from '../../../server/src/language/id.js';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { defaultReading } from '../../../server/src/language/reading.js';

const reader = nativeReader(builtInIdGrammar);
const place = { number: -1, checked: -1, parentId: undefined, criteriaBefore: 0 };

/** What the opening of a block defines, as `REQ-1 “title”`. */
function show(text: string, definition: Definition | undefined): string | undefined {
	if (!definition) {
		return undefined;
	}
	const { id, idSpan, titleSpan } = definition;
	assert.equal(text.slice(idSpan.start, idSpan.end), id);
	return `${id} “${text.slice(titleSpan.start, titleSpan.end)}”`;
}

const openings: Readonly<Record<'heading' | 'listItem' | 'paragraph' | 'tableRow', readonly (readonly [string, string?])[]>> = {
	heading: [
		['REQ-1: Log in', 'REQ-1 “Log in”'],
		['REQ-1：登录', 'REQ-1 “登录”'],
		['REQ-1登录', 'REQ-1 “登录”'],
		['REQ-1 Log in', 'REQ-1 “Log in”'],
		['REQ-1 - Log in', 'REQ-1 “Log in”'],
		['REQ-1 — Log in', 'REQ-1 “Log in”'],
		['REQ-1. Log in', 'REQ-1 “Log in”'],
		['REQ-1 | Log in', 'REQ-1 “Log in”'],
		['REQ-1（登录）', 'REQ-1 “（登录）”'],
		['[REQ-1] Log in', 'REQ-1 “Log in”'],
		['[REQ-1]: Log in', 'REQ-1 “Log in”'],
		['【REQ-1】登录', 'REQ-1 “登录”'],
		['**REQ-1** Log in', 'REQ-1 “Log in”'],
		['__REQ-1__: Log in', 'REQ-1 “Log in”'],
		['**REQ-1: Log in**', 'REQ-1 “Log in**”'],
		['REQ_1: Log in', 'REQ_1 “Log in”'],
		['[SWS_Com_00001] Log in', 'SWS_Com_00001 “Log in”'],
		['REQ-1', 'REQ-1 “”'],
		['REQ-1:', 'REQ-1 “”'],
		['REQ-AUTH-1: Log in', 'REQ-AUTH-1 “Log in”'],
		['GOAL-2.KR1: Log in', 'GOAL-2.KR1 “Log in”'],
		['PRD-checkout: Faster', 'PRD-checkout “Faster”'],
		['REQ-1 3 attempts', 'REQ-1 “3 attempts”'],
		['REQ-1: REQ-2 comes first', 'REQ-1 “REQ-2 comes first”'],
		['REQ-1 - MP3 upload', 'REQ-1 “MP3 upload”'],
		['REQ-1 – UTF-8 everywhere', 'REQ-1 “UTF-8 everywhere”'],
		['<a id="req-1"></a>REQ-1: Log in', 'REQ-1 “Log in”'],
		['REQ-1: Log in {#req-1}', 'REQ-1 “Log in”'],
		['Log in {#REQ-1}', 'REQ-1 “Log in”'],
		['Log in as REQ-2 says {#REQ-1}'],
		['Log in {#log-in}'],
		['REQ-1, REQ-2'],
		['REQ-1、REQ-2'],
		['REQ-1/REQ-2'],
		['REQ-1 and REQ-2'],
		['REQ-1 和 REQ-2'],
		['REQ-1–REQ-5'],
		['REQ-1-REQ-5'],
		['REQ-1 to REQ-5'],
		['REQ-1～REQ-5'],
		['REQ-1 → T012'],
		['REQ-1 => T012'],
		['REQ-1...'],
		['[REQ-1](a.md) Log in'],
		['[REQ-1][ref]'],
		['[REQ-1 and more] x'],
		['The REQ-1'],
		['REQ-1.md'],
		['SHOP-77: x'],
		['UTF-8'],
		['req-1: x'],
		['`REQ-1`: x'],
		[''],
		['['],
	],
	listItem: [
		['**AC-1** WHEN x', 'AC-1 “WHEN x”'],
		['**SRS_A_01_001: [** It is `x`: **]**', 'SRS_A_01_001 “It is `x`:”'],
		['**SRS_A_01_001: [**It goes on', 'SRS_A_01_001 “It goes on”'],
		['**AC-1**: x', 'AC-1 “x”'],
		['**AC-1:** x', 'AC-1 “x”'],
		['**AC-1**：登录', 'AC-1 “登录”'],
		['**AC-1: Log in** x', 'AC-1 “Log in** x”'],
		['__AC-1__ x', 'AC-1 “x”'],
		['**AC-1**', 'AC-1 “”'],
		['[AC-1] The cart opens', 'AC-1 “The cart opens”'],
		['[AC-1] WHEN x', 'AC-1 “WHEN x”'],
		['[AC-1]: x', 'AC-1 “x”'],
		['[AC-1] 系统必须登录', 'AC-1 “系统必须登录”'],
		['AC-1-a: x', 'AC-1-a “x”'],
		['AC-1-B: x', 'AC-1-B “x”'],
		['<a name="AC-1"></a> **AC-1** x', 'AC-1 “x”'],
		['[AC-1](a.md) The cart'],
		['[AC-1][ref] The cart'],
		['[AC-1] is late'],
		['[US-based] Buyers pay'],
		['[AC-1] 的文案'],
		['[AC-1] T012 Build it'],
		['[AC-1], [AC-2]'],
		['[AC-1] REQ-2'],
		['**AC-1**, **AC-2**'],
		['**AC-1**–**AC-5** x'],
		['AC-1 x'],
		['*AC-1* x'],
		['** AC-1** x'],
		['**Note** AC-1'],
		['~~**AC-1**~~ x'],
		['**'],
		[''],
	],
	paragraph: [
		['[REQ-1] The cart opens', 'REQ-1 “The cart opens”'],
		['**[REQ-1]** The cart opens', 'REQ-1 “The cart opens”'],
		['**[REQ-1]**: x', 'REQ-1 “x”'],
		['XX**SRS_A_01_001: [** x **]**', 'SRS_A_01_001 “x”'],
		['YY**SRS_A_01_001: [** x **]**'],
		['<a id="REQ-1"></a>\n**REQ-1** `all` x', 'REQ-1 “`all` x”'],
		['<a id="req-1"></a><a name="old"></a>REQ-1: x', 'REQ-1 “x”'],
		['<a id="REQ-2"></a>\n**REQ-1** `all` x'],
		['<a id="REQ-1"></a> REQ-1 is late'],
		['[REQ-1] is late'],
		['[REQ-1](a.md) The cart'],
		['**REQ-1** is late'],
	],
	tableRow: [
		['<a id="req-1"></a>`REQ-1`', 'REQ-1 “”'],
		['<a id="req-1"/>REQ-1', 'REQ-1 “”'],
		['<a id="req-1"></a>**REQ-1**', 'REQ-1 “”'],
		['REQ-1', 'REQ-1 “”'],
		['**REQ-1**', 'REQ-1 “”'],
		['__REQ-1__', 'REQ-1 “”'],
		['REQ-1 x'],
		['`REQ-1`', 'REQ-1 “”'],
		['[REQ-1](a.md)'],
		['REQ-1, REQ-2'],
		['**REQ-1'],
		['P0'],
		[''],
	],
};

for (const [block, cases] of Object.entries(openings)) {
	for (const [opening, expected] of cases) {
		test(`should find ${expected ?? 'nothing'} in the ${block} ${JSON.stringify(opening)}`, () => {
			for (const before of ['', '😀漢字 ', 'x\n']) {
				const text = `${before}${opening}`;
				const content = { start: before.length, end: text.length };
				const found = {
					heading: () => reader.heading(text, content, 3),
					listItem: () => reader.listItem(text, content, place),
					paragraph: () => reader.paragraph(text, content),
					tableRow: () => reader.tableRow(text, content),
				}[block as keyof typeof openings]();
				assert.equal(show(text, found), expected);
			}
		});
	}
}

test('should read each line of a paragraph behind an anchor once', () => {
	const text = '<a id="req-1"></a>\n**REQ-1**: x\n**REQ-2**: y';
	const content = { start: 0, end: text.length };
	assert.deepEqual(
		reader.laterLines?.(text, content).map(it => it.id),
		['REQ-2'],
	);
});

test('should not read behind the end of the stretch', () => {
	assert.equal(show('REQ-12: x', reader.heading('REQ-12: x', { start: 0, end: 5 }, 3)), 'REQ-1 “”');
});

for (const [head, expected] of [
	['ID', true],
	[' **ID** ', true],
	['Req. ID', true],
	['Requirement ID', true],
	['No.', true],
	['Key', true],
	['#', true],
	['编号', true],
	['需求编号', true],
	['序号', true],
	['Requirement', false],
	['需求', false],
	['Idea', false],
	['Keyboard', false],
	['', false],
] as const) {
	test(`should ${expected ? '' : 'not '}take the head ${JSON.stringify(head)} for one of IDs`, () => {
		assert.equal(reader.isIdColumn(head), expected);
	});
}

test('should read whatever no other dialect does, and have no references of its own', () => {
	assert.ok(native.recognizes('a.md', '', scanMarkdown('')));
	assert.deepEqual(reader.references('US1 T012'), []);
});

for (const [text, aliases] of [
	['### REQ_012: A', ['REQ-012']],
	['- **REQ_012b**: A', ['REQ-012b']],
	['### SWS_Com_00001: A', []],
	['### SRS_012: A', []],
	['### REQ-012: A', []],
] as const) {
	test(`AC-891 should know the item of ${text} by ${aliases[0] ?? 'no other ID'}, too`, () => {
		assert.deepEqual(
			readSpec('a.md', text).items.map(it => it.aliases),
			[aliases],
		);
	});
}

test('AC-884 should read an ID at the end of a heading that a small letter begins', () => {
	const stems = [{ stem: 'cES', kind: 'requirement', hasNames: false }];
	const { items, references } = readSpec('a.md', '## Commands {#cES10}\n\n### cES1000\n\nSee cES10.\n', {
		...defaultReading,
		grammar: { ...builtInIdGrammar, stems },
	});
	assert.deepEqual(
		items.map(it => `${it.id} “${it.title}”`),
		['cES10 “Commands”', 'cES1000 “”'],
	);
	assert.deepEqual(
		references.map(it => it.id),
		['cES10'],
	);
});
