import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { builtInKindByPrefix } from '../../server/src/language/kind.js';
import { assertProportional } from '../support/growth.js';
import { repositoryRoot } from '../support/vscode-host.js';

/** The part of a TextMate grammar that is looked at. */
interface Grammar {
	readonly repository: Readonly<Record<string, { readonly match: string }>>;
}

/** What a rule of a grammar colours in a text. Its pattern means the same to Oniguruma as to JavaScript. */
function coloured(grammar: 'spec' | 'marker', rule: string, text: string): string[] {
	const path = join(repositoryRoot, 'syntaxes', `${grammar}.tmLanguage.json`);
	const { repository } = JSON.parse(readFileSync(path, 'utf8')) as Grammar;
	return [...text.matchAll(new RegExp(repository[rule]?.match ?? '', 'g'))].map(it => it[1] ?? it[0]);
}

describe('REQ-307 grammars', () => {
	for (const grammar of ['spec', 'marker'] as const) {
		it(`colour an ID of every built-in kind in a ${grammar}`, () => {
			for (const prefix of builtInKindByPrefix.keys()) {
				assert.deepEqual(coloured(grammar, 'id', `See ${prefix}-12, then.`), [`${prefix}-12`]);
			}
		});

		it(`colour whole IDs and nothing like them in a ${grammar}`, () => {
			const text = '需求REQ-1，GOAL-2.KR1 and FR-AUTH-003; not UTF-8, SHA-256, XREQ-1, REQ-1.md, US-based or REQ-';
			assert.deepEqual(coloured(grammar, 'id', text), ['REQ-1', 'GOAL-2.KR1', 'FR-AUTH-003']);
		});
	}

	it('colour the words of EARS where they stand in capitals', () => {
		const text = 'WHILE idle, WHEN asked THE SYSTEM SHALL NOT wait; if then when';
		assert.deepEqual(coloured('spec', 'ears', text), ['WHILE', 'WHEN', 'SHALL NOT']);
	});

	it('colour a marker in front of an ID only', () => {
		const text = '@implements REQ-1, @verifies: 003-auth/FR-2, @req(REQ-3), @implements Serializable';
		assert.deepEqual(coloured('marker', 'tag', text), ['@implements', '@verifies', '@req']);
	});

	it('colour a marker of OpenFastTrace', () => {
		assert.deepEqual(coloured('marker', 'trace', 'not [a->b] but [impl->dsn~login~1]'), ['impl']);
	});

	it('take no more than a fair share of time for a hostile line', async () => {
		for (const part of ['REQ-', 'REQ-1_', 'a-', '[a~', '[a->', '@req ']) {
			await assertProportional(
				count => {
					for (const rule of ['id', 'tag', 'trace']) {
						coloured('marker', rule, part.repeat(count));
					}
				},
				{ from: 2000 },
				`${part}: `,
			);
		}
	});
});
