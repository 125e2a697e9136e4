import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompletionTriggerKind } from 'vscode-languageserver-protocol';
import { provideCompletion } from '../../../server/src/features/completion.js';
import { makeIssue } from '../../../server/src/trackers/tracker.js';
import { expectCompletion } from '../../support/expect-completion.js';
import { locateIn, positionOf } from '../../support/feature-files.js';
import { readMarkedFiles } from '../../support/marked-files.js';

const told = `//// clewline.yaml
trackers: { github: { repository: acme/shop }, jira: { url: 'https://acme.atlassian.net', projects: [SHOP] } }
//// tracker.json
{
  "#12": { "title": "Guest checkout", "updated": "2026-11-01" },
  "#13": { "title": "游客结账", "updated": "2026-11-02" },
  "#14": { "title": "Old", "state": "done", "stateName": "closed", "updated": "2026-11-03" },
  "SHOP-7": { "title": "Pay later" }
}
//// b.md
#12 #13 #14 #15 SHOP-7 https://github.com/acme/shop/issues/12
//// a.md
`;

for (const [title, text, typed, offers] of [
	['behind a hash', 'See #<|>', '#', ['#13', '#12', '#14']],
	['behind a hash in an attribute', '### REQ-1: Pay\n- issues: #<|>\n', '#', ['#13', '#12', '#14']],
	['behind a hash in front matter', '---\nid: PRD-pay\nissues: ["#<|>"]\n---\n', '#', ['#13', '#12', '#14']],
	['by words of the title', 'See #guest<|>', undefined, ['#12']],
	['by Chinese words of the title', 'See #结账<|>', undefined, ['#13']],
	['behind the key of a project', 'See SHOP-<|>', '-', ['SHOP-7']],
] as const) {
	test(`REQ-716 should propose issues ${title}`, () =>
		expectCompletion({ at: told + text, offers, ...(typed === undefined ? {} : { typed }), isFirst: text.startsWith('---') }));
}

for (const [title, text] of [
	['a heading', '##<|>'],
	['a word', 'C#<|>'],
	['a fragment', '[x](b.md#<|>)'],
	['a fence', '```\n#<|>\n```'],
	['another field', '---\ntitle: "#<|>"\n---\n'],
	['another project', 'WEB-<|>'],
] as const) {
	test(`REQ-716 should propose no issues behind ${title}`, async () => {
		const { files, cursors } = readMarkedFiles(told + text);
		const list = await provideCompletion(await locateIn(files, 'a.md'), {
			textDocument: { uri: '' },
			position: positionOf(cursors[0] ?? { path: 'a.md', line: 0, column: 0 }),
			context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '#' },
		});
		const labels = list ? list.items.map(it => it.label) : [];
		assert.deepEqual(
			labels.filter(it => /^(?:#1|SHOP)/.test(it)),
			[],
		);
	});
}

test('REQ-716 should propose the open issues of trackers, too, each once', async () => {
	const { files, cursors } = readMarkedFiles(`${told}See #<|>`);
	const issue = makeIssue({
		key: 'acme/shop#20',
		url: '',
		title: 'New',
		state: 'open',
		stateName: 'open',
		updated: '2026-11-09',
	});
	const located = {
		...(await locateIn(files, 'a.md')),
		listIssues: () =>
			Promise.resolve([
				{ text: '#20', issue },
				{ text: '#12', issue },
			]),
	};
	const list = await provideCompletion(located, { textDocument: { uri: '' }, position: positionOf(cursors[0]!) });
	assert.deepEqual(
		list?.items.map(it => it.label),
		['#12', '#20', '#13', '#14'],
	);
	assert.ok(list.isIncomplete);
});

test('REQ-721 should search trackers for words that few known issues have', async () => {
	const issue = makeIssue({ key: 'acme/shop#99', url: '', title: 'Guestbook', state: 'open', stateName: '' });
	const many = Array.from({ length: 10 }, (_, index) => ({
		text: `#${index + 20}`,
		issue: { ...issue, title: `Guest ${index}` },
	}));
	for (const [listed, isSearched] of [
		[[], true],
		[many, false],
	] as const) {
		const { files, cursors } = readMarkedFiles(`${told}See #guest<|>`);
		const asked: string[] = [];
		const located = {
			...(await locateIn(files, 'a.md')),
			listIssues: () => Promise.resolve(listed),
			searchIssues(words: string) {
				asked.push(words);
				return Promise.resolve([{ text: '#99', issue }]);
			},
		};
		const position = positionOf(cursors[0] ?? { path: 'a.md', line: 0, column: 0 });
		const list = await provideCompletion(located, { textDocument: { uri: '' }, position });
		assert.deepEqual(asked, isSearched ? ['guest'] : []);
		assert.equal(
			list?.items.some(it => it.label === '#99'),
			isSearched,
		);
	}
});
