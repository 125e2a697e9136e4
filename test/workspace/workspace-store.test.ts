import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DiagramReading } from '../../server/src/language/diagram.js';
import { readDiagram } from '../../server/src/mermaid/read-diagram.js';
import { checkDocument } from '../../server/src/rules/check-document.js';
import { rules } from '../../server/src/rules/index.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';
import { defaultSettings } from '../../server/src/workspace/store-settings.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { readDocument } from '../support/fixture-workspace.js';
import { toldIssues } from '../support/told-issues.js';
import { createRandom, type Random } from '../support/random.js';

/** Every rule is on: what is off cannot be seen to go stale. */
const settings = {
	...defaultSettings,
	...readConfiguration(`rules: { no-weasel-word: hint, shown-requirement: hint }
scopes: [scoped/*]
dialects: { 'duvet/docs/**': duvet }
needs: { story: [requirement] }
trackers: { github: { repository: acme/shop } }`),
};

/** What a tracker says of the issues that are named. */
const told = JSON.stringify({ '#1': { state: 'open' }, '#2': { state: 'done', stateName: 'closed' }, '#9': null });

/** Flows in which each rule about diagrams finds something. */
const diagrams = [
	'flowchart TD\n  start --> a{ok?}\n  a --> REQ-1',
	'flowchart TD\n  start --> a --> b([b])\n  a --> REQ-2\n  c --> a',
	'flowchart TD\n  a[',
	'stateDiagram-v2\n  [*] --> REQ-3\n  REQ-3 --> REQ-4\n  REQ-3 --> REQ-5\n  REQ-3 --> FR-1\n  REQ-3 --> FR-2',
];
const readings = new Map<string, DiagramReading>();
for (const diagram of diagrams) {
	readings.set(diagram, await readDiagram(diagram));
}

/** A workspace that is edited, and the findings of its documents, of which only those that `apply` names are looked for again. */
class EditedWorkspace {
	readonly texts = new Map<string, string>();
	readonly findings = new Map<string, string>();
	readonly store = new WorkspaceStore(settings);

	constructor() {
		this.store.apply({ isComplete: true, today: '2026-11-22' });
	}

	/** Writes some files, takes away those without a text, and answers whose findings were looked for again. */
	write(files: ReadonlyMap<string, string | undefined>): readonly string[] {
		for (const [path, text] of files) {
			this.texts.delete(path);
			if (text !== undefined) {
				this.texts.set(path, text);
			}
		}
		const affected = this.store.apply({
			changed: [...files].flatMap(([path, text]) => (text === undefined ? [] : (readDocument(path, text, this.store) ?? []))),
			removed: [...files].flatMap(([path, text]) => (text === undefined ? [path] : [])),
			files: new Map(Array.from(files, ([path, text]) => [path, text !== undefined])),
		});
		const paths = affected === 'all' ? new Set([...this.findings.keys(), ...this.texts.keys()]) : affected;
		const sources = this.store.diagrams.unknownIn(this.store.sorted());
		const drawn = this.store.learn(new Map(sources.map(it => [it, readings.get(it) ?? {}])));
		const { workspace } = this.store;
		const heard = this.store.learnIssues(toldIssues(told, workspace.issueNames(), workspace.configuration.trackers));
		for (const path of [...paths, ...drawn, ...heard, ...files.keys()]) {
			this.#check(path);
		}
		return affected === 'all' ? [...this.texts.keys()].sort() : [...affected].sort();
	}

	#check(path: string): void {
		const document = this.store.workspace.document(path);
		if (document) {
			this.findings.set(path, JSON.stringify(checkDocument(document, this.store.workspace, assert.fail).map(withoutDocuments)));
		} else {
			this.findings.delete(path);
		}
	}
}

/** A related place names its document by path: the same text read twice gives two documents. */
function withoutDocuments({ related = [], ...finding }: ReturnType<typeof checkDocument>[number]): object {
	return { ...finding, related: related.map(({ document, ...place }) => ({ ...place, path: document.path })) };
}

/** The findings of a workspace that has been read at once. */
function findingsAfresh(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const fresh = new EditedWorkspace();
	fresh.write(texts);
	return fresh.findings;
}

const paths = [
	'specs/login.md',
	'specs/登录.md',
	'specs/001-login/spec.md',
	'specs/001-login/plan.md',
	'specs/001-login/notes.md',
	'specs/002-退出/spec.md',
	'specs/002-退出/tasks.md',
	'scoped/a/one.md',
	'scoped/b/two.md',
	'src/login.ts',
	'test/login.test.ts',
	'openspec/specs/login/spec.md',
	'openspec/changes/one/specs/login/spec.md',
	'openspec/changes/two/specs/login/spec.md',
	'openspec/changes/one/proposal.md',
	'oft/doc/spec.md',
	'oft/doc/design.md',
	'oft/src/login.ts',
	'tracey/docs/spec.md',
	'tracey/src/login.ts',
	'duvet/docs/spec.md',
	'duvet/src/login.ts',
];

/** What is read otherwise in the folders of OpenSpec. */
const openSpecLines: readonly ((random: Random) => string)[] = [
	() => '## Purpose\nTBD\n',
	random => `## ${random.of(['', 'ADDED ', 'MODIFIED ', 'REMOVED '])}Requirements\n`,
	random => `### Requirement: ${random.of(['Sign in', 'Sign out'])}\n${random.of(['It SHALL be.', 'It is.'])}\n`,
	random => `#### Scenario: ${random.of(['Right', 'Wrong'])}\n- **WHEN** ${anId(random)}\n`,
	random =>
		`## RENAMED Requirements\n- FROM: \`### Requirement: ${random.of(['Sign in', 'Sign out'])}\`\n- TO: \`### Requirement: Log in\`\n`,
];

/** What is read otherwise where OpenFastTrace, tracey and duvet are at home; code says it behind a `//`. */
const artifactLines: readonly ((random: Random) => string)[] = [
	random => `\`req~${random.of(['in', 'out'])}~${1 + random.below(2)}\`\n\nNeeds: ${random.of(['dsn', 'impl', 'dsn, impl'])}\n`,
	random =>
		`\`dsn~${random.of(['in', 'out'])}~1\`\n\nCovers:\n- req~${random.of(['in', 'out'])}~${1 + random.below(2)}\n\nNeeds: impl\n`,
];
const artifactMarks: readonly ((random: Random) => string)[] = [
	random => `[impl->${random.of(['req', 'dsn'])}~${random.of(['in', 'out'])}~${1 + random.below(2)}]`,
];
const traceyLines: readonly ((random: Random) => string)[] = [
	random => `r[auth.${random.of(['in', 'out'])}${random.of(['', '+2', '+3'])}]\nPeople sign in.\n`,
];
const traceyMarks: readonly ((random: Random) => string)[] = [
	random => `r[${random.of(['impl', 'verify'])} auth.${random.of(['in', 'out'])}${random.of(['', '+2'])}]`,
];
const citedLines: readonly ((random: Random) => string)[] = [
	random => `${random.of(['#', '##'])} Sign ${random.of(['in', 'out'])}\nIt MUST be ${random.of(['so', 'otherwise'])}.\n`,
];
const citations: readonly ((random: Random) => string)[] = [
	random => `//= duvet/docs/spec.md#sign-${random.of(['in', 'out'])}\n// //# It MUST be ${random.of(['so', 'otherwise'])}.`,
];

function linesFor(path: string): readonly ((random: Random) => string)[] {
	const [folder = ''] = path.split('/');
	return { openspec: openSpecLines, oft: artifactLines, tracey: traceyLines, duvet: citedLines }[folder] ?? lines;
}

/** Each makes a few lines; what they say meets what the others say. */
const lines: readonly ((random: Random) => string)[] = [
	random =>
		`### ${anId(random)}: Log in\n- status: ${random.of(['draft', 'approved', 'dropped', 'dropped', 'shipped', '已批准', 'aproved'])}\n`,
	random =>
		`### ${anId(random)}：登录\n- ${random.of(['依赖', 'depends-on'])}：${anId(random)}\n- end: 2026-0${1 + random.below(9)}-01\n`,
	random => `### ${anId(random)}: Part\n- refines: ${anId(random)}\n- start: 2026-Q3\n- end: 2026-0${1 + random.below(9)}\n`,
	random =>
		`### ${anId(random)}: New\n- aliases: ${anId(random)}\n- part-of: ${random.of(['001-login/', '002-退出/', ''])}${anId(random)}\n`,
	random =>
		`### ${anId(random)}: Pay\n- status: ${random.of(['approved', 'shipped'])}\n- priority: P0\n${random.of(['', '- issues: #1, #2\n', '- issues: #9\n'])}`,
	random => `- **${anId(random)}** WHEN it is fast THE SYSTEM SHALL do ${anId(random)}.\n`,
	random => `- **AC-${random.below(4)}** 尽快登录。\n  - verifies: ${anId(random)}\n`,
	random => `| ID | Title | Status |\n| --- | --- | --- |\n| ${anId(random)} | 登录 | approved |\n`,
	random => `| Item | Depends on |\n| --- | --- |\n| ${anId(random)} | ${anId(random)} |\n`,
	random => `See ${anId(random)}, ${random.of(['001-login/', ''])}${anId(random)} and [NEEDS CLARIFICATION: ${anId(random)}?].\n`,
	random =>
		`[link](${random.of(['', '../', '../specs/', './'])}${random.of(['login.md', '登录.md', 'spec.md'])}#${random.of(['登录', 'part', 'x'])})\n`,
	random => `## ${random.of(['登录', 'Part', '概述'])}\n`,
	random => `\`\`\`mermaid\n${random.of(diagrams)}\n\`\`\`\n`,
	random => `## SCR-${random.below(3)}: Page\n- requirements: ${anId(random)}, ${anId(random)}\n`,
	random => `<!-- clewline-disable-next-line -->\n### ${anId(random)}: Silent\n`,
	random => `<<<<<<< HEAD\n### ${anId(random)}: A\n=======\n### ${anId(random)}: B\n>>>>>>> theirs\n`,
];

function anId(random: Random): string {
	return `${random.of(['REQ', 'REQ', 'FR', 'STORY'])}-${random.below(6)}`;
}

function makeText(path: string, random: Random): string {
	if (/\.ts$/.test(path)) {
		const marks = { oft: artifactMarks, tracey: traceyMarks, duvet: citations }[path.split('/')[0] ?? ''];
		if (marks) {
			return Array.from({ length: random.below(4) }, () => `// ${random.of(marks)(random)}\n`).join('');
		}
		const verbs = path.startsWith('test/') ? ['verifies'] : ['implements', 'verifies'];
		return Array.from({ length: random.below(4) }, () => `// @${random.of(verbs)} ${anId(random)}\n`).join('');
	}
	const isRecord = random.below(4) === 0;
	const frontMatter = isRecord
		? `---\ntype: prd\nid: PRD-${random.below(3)}\nstatus: approved\ndepends-on: [PRD-${random.below(3)}]\n---\n`
		: '';
	return frontMatter + Array.from({ length: random.below(6) }, () => random.of(linesFor(path))(random)).join('\n');
}

/** One file or several are written, taken away, renamed or changed by a line. */
function makeEdit(workspace: EditedWorkspace, random: Random): ReadonlyMap<string, string | undefined> {
	const path = random.of(paths);
	const text = workspace.texts.get(path);
	switch (random.below(7)) {
		case 0:
			return new Map([[path, undefined]]);
		case 1:
			return new Map([[path, undefined], ...(text === undefined ? [] : [[random.of(paths), text] as const])]);
		case 2:
			return new Map(Array.from({ length: 4 }, () => random.of(paths)).map(it => [it, makeText(it, random)]));
		case 3:
			return new Map([[path, makeText(path, random)]]);
		case 4:
			return new Map([
				[path, /\.ts$/.test(path) ? makeText(path, random) : `${random.of(linesFor(path))(random)}\n${text ?? ''}`],
			]);
		default:
			return new Map([
				[path, /\.ts$/.test(path) ? makeText(path, random) : `${text ?? ''}\n${random.of(linesFor(path))(random)}`],
			]);
	}
}

test('REQ-014 should find after any edits what a fresh start finds', () => {
	const seen = new Set<string>();
	for (let seed = 1; seed <= 45; seed++) {
		const random = createRandom(seed);
		const workspace = new EditedWorkspace();
		for (let step = 1; step <= 25; step++) {
			workspace.write(makeEdit(workspace, random));
			const expected = findingsAfresh(workspace.texts);
			for (const [path, findings] of expected) {
				assert.equal(workspace.findings.get(path), findings, `${path}, seed ${seed}, step ${step}`);
				for (const { rule } of JSON.parse(findings) as { rule: string }[]) {
					seen.add(rule);
				}
			}
			assert.deepEqual([...workspace.findings.keys()].sort(), [...expected.keys()].sort());
		}
	}
	assert.deepEqual(
		[...seen].sort(),
		rules.map(it => it.id),
		'The texts are too tame to try every rule.',
	);
});

function openExample(): EditedWorkspace {
	const workspace = new EditedWorkspace();
	workspace.write(
		new Map([
			['specs/login.md', '### REQ-1: Log in\n- status: approved\n\n- [ ] It works.\n'],
			['specs/登录.md', '### REQ-2：登录\n- 依赖：REQ-1\n\n参见 [登录](login.md#req-1-log-in)。\n'],
			['specs/other.md', '### REQ-3: Other\n'],
			['specs/matrix.md', '| Requirement | Test |\n| --- | --- |\n| REQ-1 | by hand |\n| REQ-1 | by night |\n'],
			['specs/001-login/spec.md', '- **FR-001**: The system MUST let people log in.\n'],
			['specs/002-退出/spec.md', '- **FR-001**: 系统必须支持退出。\n'],
			['specs/002-退出/plan.md', 'FR-001 comes first.\n'],
			['src/login.ts', '// @implements REQ-1\n'],
		]),
	);
	return workspace;
}

test('REQ-015 should check one file again where an edit changes nothing that others see', () => {
	const workspace = openExample();
	const text = workspace.texts.get('specs/login.md') ?? '';
	assert.deepEqual(workspace.write(new Map([['specs/login.md', `${text}\n没有账号也可以，见 REQ-2。\n`]])), ['specs/login.md']);
	assert.deepEqual(workspace.write(new Map([['specs/login.md', text.replace('It works', 'It works well')]])), ['specs/login.md']);
	assert.deepEqual(workspace.write(new Map([['specs/login.md', `# Login\n\n${text}`]])), ['specs/login.md', 'specs/登录.md']);
	assert.deepEqual(workspace.write(new Map([['specs/login.md', `# Login\n\nA word.\n\n${text}`]])), ['specs/login.md']);
	assert.deepEqual(workspace.write(new Map([['src/login.ts', '// A word.\n\n// @implements REQ-1\n']])), ['src/login.ts']);
	const feature = workspace.texts.get('specs/002-退出/spec.md') ?? '';
	assert.deepEqual(workspace.write(new Map([['specs/002-退出/spec.md', `A word.\n\n${feature}`]])), ['specs/002-退出/spec.md']);
});

test('REQ-015 should check those again that name what an edit changes', () => {
	const workspace = openExample();
	const text = workspace.texts.get('specs/login.md') ?? '';
	assert.deepEqual(workspace.write(new Map([['specs/login.md', text.replace('approved', 'dropped')]])), [
		'specs/login.md',
		'specs/matrix.md',
		'specs/登录.md',
		'src/login.ts',
	]);
	assert.deepEqual(
		workspace.write(new Map([['specs/login.md', text.replace('Log in', 'Sign in')]])).includes('specs/登录.md'),
		true,
	);
});

test('REQ-016 should not let a picture be looked at that is over', () => {
	const { store } = openExample();
	const before = store.workspace;
	assert.equal(before.documents().length, 8);
	store.apply({ today: '2026-11-23' });
	assert.throws(() => before.documents(), /Revision \d+ of the workspace is over/);
	assert.equal(store.workspace.today, '2026-11-23');
});
