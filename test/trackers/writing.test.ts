import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createOnce } from '../../server/src/trackers/fetching/create-once.js';
import { SiteLine } from '../../server/src/trackers/fetching/site-line.js';
import { fromHtml, toHtml } from '../../server/src/trackers/formats/html.js';
import { fromJiraDocument } from '../../server/src/trackers/formats/jira-document.js';
import { findIssue } from '../../server/src/trackers/find-issue.js';
import { trackers } from '../../server/src/trackers/index.js';
import { saysSame } from '../../server/src/trackers/syncing/signed-text.js';
import { UnexpectedAnswer } from '../../server/src/trackers/tracker.js';
import { trackerTypes } from '../../server/src/workspace/tracker-settings.js';
import { createFakeWeb, createTrackerHost, passTime } from '../support/fake-web.js';
import { draft, marker, writingCases } from './written.js';

for (const { site, issue, ...expected } of writingCases) {
	const { texts, creating, keyOf } = trackers[site.type];
	const { name } = findIssue(issue, [site])!;

	describe(`${site.type} as a tracker that is written to`, () => {
		test('REQ-718 should ask what an issue says, and read it', () => {
			assert.deepEqual(withoutAbsent(texts.request([name], site)), expected.ask);
			const said = texts.read(expected.told, [name], site);
			assert.deepEqual([...said.keys()], [keyOf(name)]);
			assert.equal(said.get(keyOf(name))?.title, draft.title);
			assert.ok(saysSame(said.get(keyOf(name))?.body ?? '', draft.body));
			assert.match(said.get(keyOf(name))?.body ?? '', /^A visitor pays\.\nNow\.\n/);
		});

		test('REQ-719 should ask for an issue to say something else', () => {
			assert.deepEqual(texts.change(name, draft, site), expected.change);
		});

		test('REQ-714 should make an issue, and find it', () => {
			const [prepare, prepared] = expected.prepare ?? [];
			assert.deepEqual(creating?.prepare?.(site), prepare);
			assert.deepEqual(creating?.request({ ...draft, marker }, site, prepared), expected.create);
			assert.deepEqual(creating.read(expected.made, site), name);
			assert.deepEqual(creating.search(marker, site), expected.search);
			assert.deepEqual(creating.readFound(expected.found, site), [name]);
		});

		for (const wrong of [null, 'text', [[]], { data: [] }, { issues: 'x' }, { errors: [{ message: 'No.' }] }]) {
			test(`REQ-704 should take ${JSON.stringify(wrong)} for no text, and for no issue that was made`, () => {
				assertSaysNothing(() => texts.read(wrong, [name], site).size);
				assertSaysNothing(() => creating?.readFound(wrong, site).length);
				assert.throws(() => creating?.read(wrong, site), UnexpectedAnswer);
			});
		}
	});
}

function assertSaysNothing(read: () => number | undefined): void {
	try {
		assert.equal(read(), 0);
	} catch (error) {
		assert.ok(error instanceof UnexpectedAnswer, String(error));
	}
}

function withoutAbsent(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value)) as unknown;
}

test('REQ-714 should make no issue where nobody can tell whether there is one', async () => {
	const web = createFakeWeb(() => ({ body: { issues: null } }));
	const host = createTrackerHost(web);
	const { site } = writingCases.find(it => it.site.type === 'redmine')!;
	const made = createOnce(site, { ...draft, id: 'REQ-1' }, { line: new SiteLine(host), sites: [site] });
	await assert.rejects(passTime(host, made), new UnexpectedAnswer('the answer has no `array` at `#/issues`'));
	assert.deepEqual(
		web.requests.map(it => it.method),
		['GET'],
	);
});

test('REQ-718 every tracker can be written to', () => {
	assert.deepEqual([...new Set(writingCases.map(it => it.site.type))].sort(), [...trackerTypes]);
});

test('REQ-719 should believe Linear only where it says that an issue was changed', () => {
	const { confirm } = trackers.linear.texts;
	confirm?.({ data: { issueUpdate: { success: true } } });
	for (const answer of [{ data: { issueUpdate: { success: false } } }, { errors: [{ message: 'Forbidden' }], data: null }, {}]) {
		assert.throws(() => confirm?.(answer), UnexpectedAnswer);
	}
});

test('REQ-718 should ask GitHub about many issues at once, and keep apart what it may hide', () => {
	const site = writingCases[0]!.site;
	const names = ['#12', 'acme/web#3', '#13'].map(it => findIssue(it, [site])!.name);
	const { texts } = trackers.github;
	assert.match(JSON.stringify(texts.request(names, site).body), /r0: repository.*i0: .*i2: .*r1: repository.*i1: /);
	const answer = { data: { r0: { i0: { title: 'A', body: 'B' }, i2: null }, r1: null } };
	assert.deepEqual([...texts.read(answer, names, site)], [['acme/shop#12', { title: 'A', body: 'B' }]]);
});

test('REQ-718 should read the text of a page and of a document as people do', () => {
	assert.equal(
		fromHtml('<div>A&nbsp;&lt;b&gt;</div><p>B<br />C &#20320;&amp;lt; &unknown; &#9999999;</p><ul><li>D</li></ul>'),
		'A <b>\nB\nC 你&lt; &unknown; &#9999999;\nD\n',
	);
	assert.equal(fromHtml(toHtml('<a href="x">&amp;\n')), '<a href="x">&amp;\n');
	const paragraph = {
		type: 'paragraph',
		content: [
			{ type: 'text', text: 'A ' },
			{ type: 'text', text: 'b' },
		],
	};
	const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }, { type: 'listItem' }] };
	assert.equal(fromJiraDocument({ it: { type: 'doc', content: [paragraph, list] } }, 'it'), 'A b\n\nA b\n\n');
	assert.equal(fromJiraDocument({ it: null }, 'it'), '');
	let deep: object = paragraph;
	for (let depth = 0; depth < 10_000; depth++) {
		deep = { type: 'doc', content: [deep] };
	}
	assert.equal(fromJiraDocument({ it: deep }, 'it').trim(), '');
});
