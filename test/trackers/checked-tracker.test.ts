import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { answerChecks, type AnswerKind } from '../../server/src/trackers/answers/answer-checks.generated.js';
import { checkedTracker } from '../../server/src/trackers/checked-tracker.js';
import { findIssue } from '../../server/src/trackers/find-issue.js';
import { trackers } from '../../server/src/trackers/index.js';
import { redmine } from '../../server/src/trackers/redmine.js';
import { type Tracker, UnexpectedAnswer } from '../../server/src/trackers/tracker.js';
import { type TrackerType, trackerTypes } from '../../server/src/workspace/tracker-settings.js';
import { rightAnswers } from './answers.js';
import { draft, marker, writingCases } from './written.js';

const status = 'fields/status/name fields/status/statusCategory/key';
const jira = {
	issues: { in: '#/issues/0', needed: `key fields/summary ${status}` },
	listing: { in: '#/issues/0', needed: `key fields/summary ${status}` },
	searching: { in: '#/issues/0', needed: `key fields/summary ${status}` },
	made: { in: '#', needed: 'key' },
	found: { in: '#/issues/0', needed: 'key' },
	texts: { in: '#/issues/0', needed: 'key fields/summary' },
};

/** What an answer must have below a place, and so that place, too; a place with `?` may be missing, but may be nothing else. */
interface Demand {
	readonly in: string;
	readonly needed: string;
}

const demands: Readonly<Record<TrackerType, Readonly<Partial<Record<AnswerKind, Demand>>>>> = {
	'azure-boards': {
		issues: { in: '#/value/0', needed: 'id fields/System.Title fields/System.State' },
		searching: { in: '#/workItems/0', needed: 'id' },
		made: { in: '#', needed: 'id' },
		found: { in: '#/workItems/0', needed: 'id' },
		texts: { in: '#/value/0', needed: 'id fields/System.Title' },
	},
	gitee: {
		issues: { in: '#', needed: 'number title state' },
		searching: { in: '#/0', needed: 'number title state' },
		made: { in: '#', needed: 'number' },
		found: { in: '#/0', needed: 'number' },
		texts: { in: '#', needed: 'number title' },
	},
	github: {
		issues: { in: '#/data/r0?/i0?', needed: 'title state' },
		listing: { in: '#/0', needed: 'number title state' },
		searching: { in: '#/items/0', needed: 'number title state' },
		made: { in: '#', needed: 'number' },
		found: { in: '#/items/0', needed: 'number' },
		texts: { in: '#/data/r0?/i0?', needed: 'title' },
	},
	gitlab: {
		issues: { in: '#/0', needed: 'iid title state' },
		listing: { in: '#/0', needed: 'iid title state' },
		searching: { in: '#/0', needed: 'iid title state' },
		made: { in: '#', needed: 'iid' },
		found: { in: '#/0', needed: 'iid' },
		texts: { in: '#/0', needed: 'iid title' },
	},
	jira,
	'jira-data-center': jira,
	linear: {
		issues: { in: '#/data/i0?', needed: 'identifier title state/name state/type' },
		searching: { in: '#/data/issues/nodes/0', needed: 'identifier title state/name state/type' },
		prepared: { in: '#/data/teams/nodes/0', needed: 'id' },
		made: { in: '#/data/issueCreate/issue', needed: 'identifier' },
		found: { in: '#/data/issues/nodes/0', needed: 'identifier' },
		texts: { in: '#/data/i0?', needed: 'identifier title' },
		changed: { in: '#/data/issueUpdate', needed: 'success' },
	},
	redmine: {
		issues: { in: '#/issues/0', needed: 'id subject status/name' },
		listing: { in: '#/issues/0', needed: 'id subject status/name' },
		searching: { in: '#/issues/0', needed: 'id subject status/name' },
		made: { in: '#/issue', needed: 'id' },
		found: { in: '#/issues/0', needed: 'id' },
		texts: { in: '#/issues/0', needed: 'id subject' },
	},
	trello: {
		issues: { in: '#/0/200?', needed: 'name closed list/name' },
		searching: { in: '#/cards/0', needed: 'shortLink name closed list/name' },
		prepared: { in: '#/0', needed: 'id' },
		made: { in: '#', needed: 'shortLink' },
		found: { in: '#/cards/0', needed: 'shortLink' },
		texts: { in: '#/0/200?', needed: 'name' },
	},
};

/** Every place that a demand names, and those around it: whether it may be missing. */
function placesOf({ in: parent, needed }: Demand): ReadonlyMap<string, boolean> {
	const places = new Map<string, boolean>();
	for (const path of needed.split(' ')) {
		let place = '';
		for (const segment of `${parent}/${path}`.split('/')) {
			place += `${place && '/'}${segment.replace('?', '')}`;
			places.set(place, segment.endsWith('?'));
		}
	}
	return places;
}

/** What a tracker reads in an answer, by what it was asked for; absent where it is not asked for that. */
function readersOf({ read, listing, searching, creating, texts }: Tracker, type: TrackerType) {
	const { site, issue } = writingCases.find(it => it.site.type === type)!;
	const names = [findIssue(issue, [site])!.name];
	const readers: Partial<Record<AnswerKind, (answer: unknown) => unknown>> = {
		issues: answer => read(answer, names, site),
		...(listing && { listing: answer => listing.read(answer, site) }),
		...(searching && { searching: answer => searching.read(answer, site) }),
		...(creating && {
			...(creating.prepare && { prepared: answer => creating.request({ ...draft, marker }, site, answer) }),
			made: answer => creating.read(answer, site),
			found: answer => creating.readFound(answer, site),
		}),
		texts: answer => texts.read(answer, names, site),
		...(texts.confirm && { changed: answer => texts.confirm?.(answer) }),
	};
	return Object.entries(readers) as [AnswerKind, (answer: unknown) => unknown][];
}

/** The values of an answer that stand in maps and in the first places of lists, and a copy of the answer with another value there. */
function* changesOf(answer: unknown, place = '#'): Generator<{ place: string; value: unknown; with(other: unknown): unknown }> {
	yield { place, value: answer, with: other => other };
	const keys = Array.isArray(answer) ? ['0'] : Object.keys(answer ?? {});
	for (const key of typeof answer === 'object' ? keys : []) {
		for (const change of changesOf((answer as Record<string, unknown>)[key], `${place}/${key}`)) {
			yield {
				...change,
				with(other) {
					const copy = (Array.isArray(answer) ? [...(answer as unknown[])] : { ...(answer as object) }) as Record<
						string,
						unknown
					>;
					copy[key] = change.with(other);
					return copy;
				},
			};
		}
	}
}

/** What is said of an answer; nothing where it can be read. */
function faultOf(read: (answer: unknown) => unknown, answer: unknown): string {
	try {
		read(answer);
		return '';
	} catch (error) {
		assert.ok(error instanceof UnexpectedAnswer, String(error));
		return error.message;
	}
}

const secret = 'ghp_secret';

for (const type of trackerTypes) {
	describe(`answers of ${type}`, () => {
		for (const [kind, read] of readersOf(trackers[type], type)) {
			const places = placesOf(demands[type][kind] ?? { in: '#', needed: '' });
			test(`REQ-704 should be read where they are right: ${kind}`, () => {
				assert.equal(faultOf(read, rightAnswers[type][kind]), '');
			});

			test(`REQ-704 should be refused, and it be said where they are wrong: ${kind}`, () => {
				const seen = new Set<string>();
				for (const change of changesOf(rightAnswers[type][kind])) {
					const { place, value } = change;
					const isNeeded = places.has(place);
					seen.add(place);
					const other = faultOf(read, change.with(typeof value === 'string' ? { [secret]: secret } : secret));
					assert.match(other, isNeeded ? sayingAt('no `(array|boolean|integer|object|string)`', place) : /^$/, place);
					// What JSON leaves out is missing.
					const missing = faultOf(read, JSON.parse(JSON.stringify(change.with(undefined) ?? null)));
					const isMissed = isNeeded && places.get(place) === false;
					const hole = /^$|^the answer has no `(array|object)` at/;
					assert.match(missing, /(?:^#|\/0)$/.test(place) ? hole : isMissed ? sayingAt('nothing', place) : /^$/, place);
				}
				assert.deepEqual(
					[...places.keys()].filter(it => !seen.has(it)),
					[],
				);
			});
		}

		test('every answer has a schema, and every schema an answer', () => {
			const kinds = readersOf(trackers[type], type).map(([kind]) => kind);
			const own = answerChecks[type === 'jira-data-center' ? 'jira' : type];
			assert.deepEqual(kinds.sort(), Object.keys(own).sort());
			assert.deepEqual(kinds, Object.keys(demands[type]).sort());
		});
	});
}

function sayingAt(what: string, place: string): RegExp {
	return new RegExp(`^the answer has ${what} at \`${place.replaceAll('.', '\\.')}\`$`);
}

test('REQ-704 should know both forms of GitHub, and either kind of what it numbers', () => {
	const [[, read] = []] = readersOf(trackers.github, 'github');
	for (const [answer, fault] of [
		[{ number: 12, title: 'Pay' }, 'the answer has nothing at `#/state`'],
		[{ number: '12', title: 'Pay', state: 'open' }, 'the answer has no `integer` at `#/number`'],
		[
			{ data: { r0: { i0: { __typename: 'PullRequest', title: 'A', state: 'OPEN' } } } },
			'the answer has nothing at `#/data/r0/i0/pullRequestState`',
		],
		[
			{ data: { r0: { i0: { __typename: 'Issue', title: '', state: 'OPEN' } } } },
			'the answer has nothing at `#/data/r0/i0/title`',
		],
		[{ data: { r0: { i0: null }, r1: null }, errors: [{ type: 'NOT_FOUND' }] }, ''],
		[{ data: null }, ''],
	] as const) {
		assert.equal(
			faultOf(it => read?.(it), answer),
			fault,
		);
	}
});

test('REQ-704 should let Linear say why it has no data', () => {
	for (const [kind, read] of readersOf(trackers.linear, 'linear')) {
		assert.equal(faultOf(read, { data: null, errors: [{ message: 'Forbidden' }] }), kind === 'issues' ? '' : 'Forbidden');
		assert.equal(faultOf(read, { errors: [{ reason: secret }] }), 'the answer has nothing at `#/errors/0/message`');
		assert.equal(faultOf(read, { data: null }), 'the answer has no `object` at `#/data`');
	}
});

test('a tracker without schemas reads nothing', () => {
	for (const [kind, read] of readersOf(checkedTracker(redmine, {}), 'redmine')) {
		assert.throws(() => read(rightAnswers.redmine[kind]), /There is no schema/);
	}
});

test('the checks are those that the schemas give', async () => {
	const script: unknown = await import(new URL('../../scripts/generate-answer-checks.mjs', import.meta.url).href);
	const { generateAnswerChecks } = script as { generateAnswerChecks(): Promise<string> };
	const file = new URL('../../server/src/trackers/answers/answer-checks.generated.ts', import.meta.url);
	assert.ok((await generateAnswerChecks()) === readFileSync(file, 'utf8'), 'Run `npm run generate`.');
});
