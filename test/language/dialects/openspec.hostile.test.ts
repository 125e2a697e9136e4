import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { assertProportional } from '../../support/growth.js';

/** So many requirements in one spec, whose lines end in a line feed alone. */
function spec(count: number): string {
	const requirements = Array.from(
		{ length: count },
		(_, index) => `### Requirement: Number ${index}\nThe system SHALL count.\n\n#### Scenario: One\n- **WHEN** one counts\n\n`,
	);
	return `## Purpose\n\nTo be long.\n\n## Requirements\n\n${requirements.join('')}`;
}

test('REQ-002 should read a spec of OpenSpec in proportion to its length', async () => {
	await assertProportional(count => readSpec('openspec/specs/long/spec.md', spec(count)), { from: 2_000 });
});
