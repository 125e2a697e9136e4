import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';

/** The items of a file with this body, with their status, and what its front matter says of which item. */
function saidIn(body: string): string[] {
	const text = `---\nstatus: draft\nsupersedes: REQ-7\nreplaces: [REQ-8]\nrequires: REQ-9\nsee-also:\n- REQ-10\n---\n${body}`;
	const { items, references } = readSpec('a.md', text);
	return [
		...items.map(it => `${it.id} ${it.status ?? 'without status'}`),
		...references.map(it => `${items[it.from]?.id ?? 'nobody'} ${it.verb} ${it.id}`),
	];
}

const links = ['supersedes REQ-7', 'supersedes REQ-8', 'depends-on REQ-9', 'relates-to REQ-10'];
const of = (id: string): string[] => links.map(it => `${id} ${it}`);

describe('the front matter of a file without an ID', () => {
	// @verifies AC-801
	for (const [what, body, ...expected] of [
		[
			'should speak of the item that is its title',
			'# REQ-1: Log in\n\n## Why\n\n- **AC-1** x\n',
			'REQ-1 draft',
			'AC-1 without status',
			...of('REQ-1'),
		],
		['should yield to what the item says', '# REQ-1: Log in\n- status: approved\n', 'REQ-1 approved', ...of('REQ-1')],
		[
			'should speak of no item among several',
			'# REQ-1: A\n# REQ-2: B\n',
			'REQ-1 without status',
			'REQ-2 without status',
			...of('nobody'),
		],
		['should speak of no item below a title', '# Log in\n## REQ-1: A\n', 'REQ-1 without status', ...of('nobody')],
		['should speak of no item that stands above the title', '- **REQ-1**: A\n\n# B\n', 'REQ-1 without status', ...of('nobody')],
		['should speak of no heading of lower depth', '## REQ-1: A\n', 'REQ-1 without status', ...of('nobody')],
	] as const) {
		test(what, () => assert.deepEqual(saidIn(body), expected));
	}
});
