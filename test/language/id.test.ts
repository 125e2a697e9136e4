import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInIdGrammar, findIds, idAt, type IdGrammar, kindOfId } from '../../server/src/language/id.js';
import { assertProportional } from '../support/growth.js';

/** The IDs of a text; `~` marks those that do not end in a number. */
function idsIn(text: string, grammar: IdGrammar = builtInIdGrammar): string[] {
	return findIds(text, { start: 0, end: text.length }, grammar).map(({ id, start, end, isNumbered }) => {
		assert.equal(text.slice(start, end), id);
		return `${id}${isNumbered ? '' : '~'}`;
	});
}

/** A text, and the IDs in it. */
const texts: readonly (readonly [string, ...string[]])[] = [
	['REQ-012', 'REQ-012'],
	['REQ-AUTH-012', 'REQ-AUTH-012'],
	['GOAL-2.KR1', 'GOAL-2.KR1'],
	['REL-2026.4', 'REL-2026.4'],
	['REQ-1.2.3 and REQ-1.', 'REQ-1.2.3', 'REQ-1'],
	['FR-001a', 'FR-001a'],
	['PRD-checkout', 'PRD-checkout~'],
	['EVT-order_paid', 'EVT-order_paid~'],
	['US-based', 'US-based~'],
	['（REQ-012），REQ-013。', 'REQ-012', 'REQ-013'],
	['见REQ-012和REQ-013中', 'REQ-012', 'REQ-013'],
	['😀REQ-1漢字REQ-2', 'REQ-1', 'REQ-2'],
	['REQ-1/REQ-2,REQ-3;REQ-4', 'REQ-1', 'REQ-2', 'REQ-3', 'REQ-4'],
	['REQ-1- REQ-2_ _REQ-3_ __REQ-4__', 'REQ-1', 'REQ-2', 'REQ-3', 'REQ-4'],
	['FR-001–FR-010', 'FR-001', 'FR-010'],
	['FR-001-FR-010-FR-020', 'FR-001', 'FR-010', 'FR-020'],
	['FR-001..FR-010…FR-020', 'FR-001', 'FR-010', 'FR-020'],
	['REQ-012.md REQ-012.draft.md REQ-1.x'],
	['(REQ-012.) REQ-013.', 'REQ-012', 'REQ-013'],
	['UTF-8 SHA-256 2026-08 SHOP-77 ISO-8601 A-1 req-1 Req-1'],
	['SYS-REQ-001, (SW-FR-1.2b) and STK-SYS-NFR-CR003-001', 'SYS-REQ-001', 'SW-FR-1.2b', 'STK-SYS-NFR-CR003-001'],
	['SYS-REQ-001–SYS-REQ-005 H2-REQ-1', 'SYS-REQ-001', 'SYS-REQ-005', 'H2-REQ-1'],
	['SYS-REQ-login SYS-REQ- Sys-REQ-1 my-SYS-REQ-1 A-B-C-D-REQ-1 UTF-8-REQ-1 SYS-REQ-1.md SYS-US-1 SYS-12'],
	['SRS_UWS_CLIENT_01_001: [** SWS_Com_00001 of REQ_012b', 'SRS_UWS_CLIENT_01_001', 'SWS_Com_00001', 'REQ_012b'],
	['_REQ_1_ **REQ_2.1**, 见REQ_3和REQ-4 REQ_5–REQ_6-REQ_7', 'REQ_1', 'REQ_2.1', 'REQ_3', 'REQ-4', 'REQ_5', 'REQ_6', 'REQ_7'],
	['SHA_256 MAX_VALUE_1 REQ_SIZE REQ_1_MAX REQ_ REQ__1 REQ_1.md my_REQ_1 my-REQ_1 xREQ_1 Codes_SRS_A_01_001 req_1'],
	['xREQ-1 1REQ-1 my-REQ-1 my_REQ-1 my__REQ-1 --REQ-1 REQ--1'],
	['REQ- REQ-! REQ -1 REQ－1 ＲＥＱ-1 REQ-１ -1 -'],
	[`${'A'.repeat(25)}-1`],
	[''],
];

// @verifies AC-889
for (const [text, ...expected] of texts) {
	test(`REQ-005 should find ${expected.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
		assert.deepEqual(idsIn(text), expected);
	});
}

test('REQ-005 should look at nothing but the stretch', () => {
	const text = 'REQ-12 REQ-34 REQ-56';
	const within = (start: number, end: number) => findIds(text, { start, end }, builtInIdGrammar).map(it => it.id);
	assert.deepEqual(within(7, 13), ['REQ-34']);
	assert.deepEqual(within(7, 12), ['REQ-3']);
	assert.deepEqual(within(8, 11), []);
	assert.deepEqual(within(0, 0), []);
});

test('REQ-005 should have other prefixes where a team has declared them', () => {
	const grammar = { kindByPrefix: new Map([['SHOP', 'task']]) };
	assert.deepEqual(idsIn('SHOP-77 and REQ-1, SHOP-1-SHOP-3', grammar), ['SHOP-77', 'SHOP-1', 'SHOP-3']);
});

test('REQ-005 should have other signs than hyphens where a team has declared them', () => {
	const stems = ['REQ_', 'REQ_AUTH_', 'R.', 'feat_req__'].map(stem => ({ stem, kind: 'requirement', hasNames: true }));
	const grammar = { kindByPrefix: new Map([['REQ', 'requirement']]), stems };
	const text =
		'REQ_1, REQ_AUTH_2, REQ_PUBLIC_API, R.1.1 and feat_req__kvs__default; not R.x, r.1, bar.1, R.1.md, SRS_1 or REQ_1.c';
	assert.deepEqual(idsIn(text, grammar), ['REQ_1', 'REQ_AUTH_2', 'REQ_PUBLIC_API~', 'R.1.1', 'feat_req__kvs__default~']);
	const unsigned = { ...grammar, stems: [{ stem: 'REQ', kind: 'requirement', hasNames: false }] };
	const compact = 'REQ001, _REQ2_, REQ3-REQ4 and REQ5b; not REQ, REQ_1, REQ6_a, REQ7.md, REQS8 or aREQ9';
	assert.deepEqual(idsIn(compact, unsigned), ['REQ001', 'REQ2', 'REQ3', 'REQ4', 'REQ5b']);
	assert.equal(kindOfId('REQ001', unsigned), 'requirement');
	assert.equal(kindOfId('R.1.1', grammar), 'requirement');
	assert.equal(kindOfId('REQ_1', { kindByPrefix: new Map() }), undefined);
});

test('REQ-005 should find an ID only exactly where it is asked to', () => {
	const at = (text: string, start: number) => idAt(text, { start, end: text.length }, builtInIdGrammar)?.id;
	assert.equal(at('**REQ-1**', 2), 'REQ-1');
	assert.equal(at('__REQ-1__', 2), 'REQ-1');
	assert.equal(at(' REQ-1', 0), undefined);
	assert.equal(at('REQ-1', 5), undefined);
});

test('REQ-005 should know the kind of a whole ID, and of nothing else', () => {
	const kindOf = (id: string) => kindOfId(id, builtInIdGrammar);
	assert.equal(kindOf('AC-1'), 'criterion');
	assert.equal(kindOf('PRD-checkout'), 'prd');
	for (const id of ['AC-1 ', ' AC-1', 'AC-1, AC-2', 'AC', 'AC-', 'XX-1', '']) {
		assert.equal(kindOf(id), undefined, id);
	}
});

for (const unit of [
	'SYS-REQ-',
	'SYS-REQ-1',
	'REQ_',
	'REQ_1',
	'REQ_1_',
	'REQ-',
	'-',
	'REQ-1',
	'REQ-1-',
	'A',
	'_',
	'REQ-a.',
	'REQ-1.x-',
	'漢-',
]) {
	test(`REQ-005 should take linear time for many ${unit}`, async () => {
		await assertProportional(
			count => {
				const text = unit.repeat(count);
				findIds(`${text} ${text}.md`, { start: 0, end: text.length * 2 + 4 }, builtInIdGrammar);
			},
			{ from: 12_500 },
		);
	});
}
