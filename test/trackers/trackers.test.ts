import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findIssue, pageOf } from '../../server/src/trackers/find-issue.js';
import { trackers } from '../../server/src/trackers/index.js';
import { UnexpectedAnswer } from '../../server/src/trackers/tracker.js';
import { trackerTypes } from '../../server/src/workspace/tracker-settings.js';
import { trackerCases } from './cases.js';

/** The fields that are asked of every issue say nothing of which issues are asked for. */
function withoutFields(body: unknown): unknown {
	return JSON.parse(
		JSON.stringify(body ?? null).replace(
			/(\((?:number|id): [^)]*\)) \{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}/g,
			'$1 { … }',
		),
	) as unknown;
}

for (const { site, names, asked, request, answer, issues } of trackerCases) {
	const tracker = trackers[site.type];
	const nameOf = (text: string) => findIssue(text, [site])!.name;

	describe(`${site.name} as a tracker`, () => {
		for (const [text, expected] of Object.entries(names)) {
			test(`REQ-702 should ${expected ? 'know' : 'leave alone'} ${text}`, () => {
				const found = findIssue(text, [site]);
				assert.deepEqual(found ? [tracker.keyOf(found.name), pageOf(found)] : null, expected);
			});
		}

		test('REQ-703 should ask for many issues at once', () => {
			const { method, path, body } = tracker.request(asked.map(nameOf), site, true);
			assert.deepEqual({ method, path, body: withoutFields(body) }, { body: null, ...request });
		});

		test('REQ-704 should read what an answer says', () => {
			const read = tracker.read(answer, asked.map(nameOf), site);
			assert.deepEqual([...read.keys()].sort(), Object.keys(issues).sort());
			for (const [key, expected] of Object.entries(issues)) {
				const issue = read.get(key);
				assert.deepEqual(issue === undefined ? null : { ...issue, ...expected }, issue ?? null, key);
				assert.equal(issue === undefined, expected === null, key);
				assert.equal(issue?.key, expected === null ? undefined : key);
			}
		});

		for (const wrong of [null, 'text', 7, { surprise: true }, [1, 2], [[]], { data: [] }, { issues: 'x' }, { value: 1 }]) {
			test(`REQ-704 should take ${JSON.stringify(wrong)} for no answer, or for one that says nothing of an issue`, () => {
				try {
					assert.equal(tracker.read(wrong, asked.map(nameOf), site).size, 0);
				} catch (error) {
					assert.ok(error instanceof UnexpectedAnswer, String(error));
				}
			});
		}
	});
}

test('every tracker is registered under the name of its file, and has a case', () => {
	const others = new Set(['answer', 'checked-tracker', 'find-issue', 'index', 'tracker']);
	const files = readdirSync(join(import.meta.dirname, '../../server/src/trackers'))
		.filter(it => it.endsWith('.ts'))
		.map(it => it.slice(0, -'.ts'.length));
	assert.deepEqual(files.filter(it => !others.has(it)).sort(), [...trackerTypes]);
	assert.deepEqual([...new Set(trackerCases.map(it => it.site.type))].sort(), [...trackerTypes]);
	assert.ok(trackerTypes.every(it => trackers[it].type === it));
});
