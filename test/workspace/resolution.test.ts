import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

/** Files, and what names mean in them: `path: qualifier/ID` → the titles of what it may mean. */
interface Fixture {
	readonly title: string;
	readonly files: string;
	readonly means: Readonly<Record<string, string>>;
}

const feature = (folder: string, title: string) => `//// specs/${folder}/spec.md\n- **FR-001**: ${title}\n`;
const two = `${feature('001-login', 'Log in')}${feature('002-退出', 'Log out')}`;

const fixtures: readonly Fixture[] = [
	{
		title: 'should find the one item with an ID, wherever it is',
		files: '//// a.md\n# REQ-1: A\n//// b/c.md\n# REQ-2: C\n',
		means: { 'b/c.md: REQ-1': 'A', 'a.md: REQ-2': 'C', 'a.md: REQ-3': 'nothing', 'none.md: REQ-1': 'A' },
	},
	{
		title: 'should take the item of the same file first, then that of the same scope',
		files: `${two}//// specs/001-login/tasks.md\n- [ ] T001 Log\n//// specs/001-login/notes.md\n# FR-001: Note\n`,
		means: {
			'specs/001-login/spec.md: FR-001': 'Log in',
			'specs/001-login/tasks.md: FR-001': 'Log in',
			'specs/002-退出/spec.md: FR-001': 'Log out',
			'specs/001-login/notes.md: FR-001': 'Log in',
			'a.md: FR-001': 'ambiguous: Log in, Log out',
		},
	},
	// @verifies AC-817
	{
		title: 'should take what lies in an archive last',
		files: '//// docs/archive/a.md\n# REQ-1: Old\n//// docs/b.md\n# REQ-1: New\n//// docs/archived/c.md\n# REQ-2: Old\n',
		means: { 'docs/c.md: REQ-1': 'New', 'docs/archive/a.md: REQ-1': 'Old', 'docs/c.md: REQ-2': 'Old' },
	},
	{
		title: 'should take the lines of a PRD before those of the epics that were made from it',
		files: [
			'//// docs/epics.md\n## Epic 1: Bread\n\nFR1: Epics\n\n- FR2: Epics\n- **FR3:** Epics\n\n### Story 1.1: Bake\n',
			'//// docs/prd.md\n# PRD\n\nFR1: PRD\n\n- FR2: PRD\n- FR3 PRD\n- **FR4:** PRD\n- FR4 Late\n',
		].join(''),
		means: { 'a.md: FR1': 'PRD', 'a.md: FR2': 'PRD', 'a.md: FR3': 'Epics', 'a.md: FR4': 'PRD' },
	},
	{
		title: 'should know a qualified ID',
		files: two,
		means: {
			'a.md: 001-login/FR-001': 'Log in',
			'a.md: specs/001-login/FR-001': 'Log in',
			'specs/001-login/spec.md: 002-退出/FR-001': 'Log out',
			'a.md: 001-login/FR-002': 'nothing',
			'specs/001-login/spec.md: docs/FR-001': 'Log in',
			'a.md: docs/FR-001': 'ambiguous: Log in, Log out',
			'a.md: login/FR-001': 'ambiguous: Log in, Log out',
		},
	},
	{
		title: 'should not be content with the one item of another scope than was named',
		files: `${feature('001-login', 'Log in')}//// specs/002-b/spec.md\n`,
		means: { 'a.md: 001-login/FR-001': 'Log in', 'a.md: 002-b/FR-001': 'nothing', 'a.md: FR-001': 'Log in' },
	},
	{
		title: 'should find two folders of one name ambiguous',
		files: '//// web/001-a/spec.md\n- **FR-001**: Web\n//// app/001-a/spec.md\n- **FR-001**: App\n',
		means: { 'a.md: 001-a/FR-001': 'ambiguous: App, Web', 'a.md: app/001-a/FR-001': 'App' },
	},
	{
		title: 'should take the first of several items in one scope, which is another fault',
		files: '//// b.md\n# REQ-1: B\n//// a.md\n# REQ-1: A\n\n# REQ-1: A too\n//// c.md\n',
		means: { 'c.md: REQ-1': 'A', 'b.md: REQ-1': 'B', 'a.md: REQ-1': 'A' },
	},
	{
		title: 'should take a heading before a row of a table, and that before a row of a matrix',
		files:
			'//// a.md\n| Item | x |\n| --- | --- |\n| REQ-1 | matrix |\n| REQ-2 | matrix |\n| REQ-3 | matrix |\n//// b.md\n| ID | Title |\n| --- | --- |\n| REQ-1 | row |\n| REQ-2 | row |\n//// c.md\n# REQ-1: heading\n',
		means: { 'd.md: REQ-1': 'heading', 'a.md: REQ-1': 'heading', 'd.md: REQ-2': 'row', 'd.md: REQ-3': 'matrix' },
	},
	{
		title: 'should know an item by its old IDs until another item has them',
		files: '//// a.md\n# REQ-1: A\n- aliases: REQ-8, REQ-9\n//// b.md\n# REQ-9: B\n',
		means: { 'c.md: REQ-8': 'A', 'c.md: REQ-9': 'B', 'a.md: REQ-9': 'B' },
	},
	{
		title: 'should find an old ID ambiguous that two items had in two scopes, and know it in each',
		files:
			'//// specs/001-a/spec.md\n### FR-001: A\n- aliases: FR-009\n//// specs/002-b/spec.md\n### FR-001: B\n- aliases: FR-009\n',
		means: { 'c.md: FR-009': 'ambiguous: A, B', 'specs/001-a/plan.md: FR-009': 'A', 'c.md: 002-b/FR-009': 'B' },
	},
	{
		title: 'should prefer an old ID of its own scope to an ID of another',
		files: '//// specs/001-a/spec.md\n### FR-002: A\n- aliases: FR-001\n//// specs/002-b/spec.md\n### FR-001: B\n',
		means: {
			'specs/001-a/plan.md: FR-001': 'A',
			'specs/002-b/plan.md: FR-001': 'B',
			'c.md: 001-a/FR-001': 'A',
			'c.md: FR-001': 'B',
		},
	},
	{
		title: 'should know the scopes of a team',
		files:
			'//// clewline.yaml\nscopes: [apps/*]\n//// apps/web/a.md\n# REQ-1: Web\n//// apps/ios/deep/a.md\n# REQ-1: iOS\n//// root.md\n# REQ-1: Root\n',
		means: {
			'apps/web/x/y.md: REQ-1': 'Web',
			'apps/ios/z.md: REQ-1': 'iOS',
			'b.md: REQ-1': 'Root',
			'b.md: web/REQ-1': 'Web',
			'apps/none/a.md: REQ-1': 'ambiguous: iOS, Web, Root',
		},
	},
	{
		title: 'should find what is in more folders than are looked through one by one',
		files: Array.from({ length: 20 }, (_, index) => feature(`${String(index + 1).padStart(3, '0')}-f`, `F${index + 1}`)).join(''),
		means: { 'specs/017-f/plan.md: FR-001': 'F17', 'a.md: 020-f/FR-001': 'F20', 'specs/001-f/spec.md: FR-001': 'F1' },
	},
];

for (const { title, files, means } of fixtures) {
	test(title, async () => {
		const { workspace } = await openFiles(splitFiles(files));
		const actual = Object.keys(means).map(name => {
			const { path = '', qualifier, id = '' } = /^(?<path>.*): (?:(?<qualifier>.*)\/)?(?<id>[^/]+)$/.exec(name)?.groups ?? {};
			const resolution = workspace.lookUp(path, { id, qualifier });
			const titles = {
				resolved: () => (resolution.type === 'resolved' ? resolution.target.item.title : ''),
				ambiguous: () =>
					resolution.type === 'ambiguous' ? `ambiguous: ${resolution.candidates.map(it => it.item.title).join(', ')}` : '',
				missing: () => 'nothing',
			};
			return [name, titles[resolution.type]()];
		});
		assert.deepEqual(Object.fromEntries(actual), means);
	});
}

test('should say which items have one ID in one scope', async () => {
	const { workspace } = await openFiles(
		splitFiles(`${two}//// b.md\n# REQ-1: B\n//// a.md\n# REQ-1: A\n//// c.md\n| Item | x |\n| --- | --- |\n| REQ-1 | C |\n`),
	);
	const rivals = (id: string) =>
		workspace.definitionsOf(id).map(it =>
			workspace
				.rivalsOf(it)
				.map(rival => rival.item.title)
				.join(', '),
		);
	assert.deepEqual(rivals('REQ-1'), ['A, B', 'A, B']);
	assert.deepEqual(rivals('FR-001'), ['Log in', 'Log out']);
});
