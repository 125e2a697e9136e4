import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import { Editor, pulling } from '../support/conversation.js';
import type { Disk } from '../support/conversation-disk.js';
import { memoryRoot, startMemoryServer } from '../support/memory-server.js';
import { createRandom, type Random } from '../support/random.js';

const seeds = 10;
const stepsOfASession = 40;

/** How often the server may be asked again before its answer must be the right one. */
const patience = 200;

const paths = ['a.md', 'A.md', 'specs/b.md', 'specs/登录.md', 'specs/c/d.md', 'inner/e.md', 'inner/f.md', 'out/a.md', 'src/a.ts'];
const configurations = [
	'',
	'rules: { resolved-reference: warning }\n',
	'specs: ["specs/**"]\n',
	'scopes: [specs, inner]\n',
	'exclude: [specs/c]\n',
	'needs: { story: [requirement] }\n',
	'rule: {}\n',
	'ids: [{ prefix: CASE, kind: requirement }]\n',
];

const renames = [
	['a.md', 'A.md'],
	['A.md', 'a.md'],
	['specs', 'moved'],
	['moved', 'specs'],
	['specs/c', 'inner/c'],
	['inner', 'specs/c'],
] as const;

for (let seed = 1; seed <= seeds; seed++) {
	test(`should answer after random edits, file events and settings as a fresh server does (seed ${seed})`, async () => {
		const random = createRandom(seed);
		const session = new RandomSession();
		await session.start();
		const steps: string[] = [];
		for (let step = 0; step < stepsOfASession; step++) {
			steps.push(session.step(random));
			if (random.below(4) === 0) {
				await session.expectFreshAnswers(steps);
			}
		}
		await session.expectFreshAnswers(steps);
	});
}

/** A disk in memory, and one editor that works on it. */
class RandomSession {
	readonly files = new Map([['a.md', '# REQ-1: Log in\n']]);
	readonly open = new Map<string, string>();
	folders: string[] = [''];
	readonly editor = new Editor(startMemoryServer(this.files), diskOf(this.files));

	/** What the list of problems shows, by URI: the name of the report, and the findings. */
	readonly shown = new Map<string, { readonly value: string; readonly items: string }>();

	async start(): Promise<void> {
		await this.editor.initialize({ capabilities: pulling, folders: this.folders });
		this.editor.client.notify('initialized', {});
	}

	/** Does one thing that people, editors and programs do, and says what. */
	step(random: Random): string {
		const path = random.of(paths);
		switch (random.below(12)) {
			case 0:
			case 1:
				return this.#write(path, makeText(path, random));
			case 2:
				return this.#remove(path);
			case 3:
				return this.#rename(random.of(renames));
			case 4:
				return this.#write('clewline.yaml', random.of(configurations));
			case 5:
				return this.#edit('clewline.yaml', random.of(configurations));
			case 6:
				return this.#write('.gitignore', random.of(['out\n', 'specs/c\n', '*.ts\n', '']));
			case 7:
				return this.#close(random.of([...this.open.keys(), path]));
			case 8:
				return this.#toggleInner();
			default:
				return this.#edit(path, makeText(path, random));
		}
	}

	async expectFreshAnswers(steps: readonly string[]): Promise<void> {
		const expected = await this.#freshAnswers();
		let actual = '';
		for (let attempt = 0; attempt < patience && actual !== expected; attempt++) {
			await setImmediate();
			actual = await this.#answers(this.editor, this.shown);
		}
		assert.deepEqual(JSON.parse(actual), JSON.parse(expected), `After: ${steps.join(', ')}`);
	}

	async #freshAnswers(): Promise<string> {
		const editor = new Editor(startMemoryServer(new Map(this.files)), this.editor.disk);
		await editor.initialize({ capabilities: pulling, folders: this.folders });
		editor.client.notify('initialized', {});
		for (const [path, text] of this.open) {
			editor.open(path, text);
		}
		for (const _ of this.folders) {
			await editor.whenIndexed();
		}
		let before = '';
		let answers = await this.#answers(editor, new Map());
		while (before !== answers) {
			before = answers;
			await setImmediate();
			answers = await this.#answers(editor, new Map());
		}
		return answers;
	}

	/** All that a server says of a workspace. */
	async #answers(editor: Editor, shown: RandomSession['shown']): Promise<string> {
		const answers: Record<string, unknown> = {};
		for (const [path, text] of new Map([...this.files, ...this.open])) {
			const textDocument = { uri: editor.disk.uri(path) };
			const { items } = await editor.client.request<{ items: unknown }>('textDocument/diagnostic', { textDocument });
			answers[path] = items;
			for (const [line, content] of text.split('\n').entries()) {
				for (const { index } of content.matchAll(/[A-Z]+-\d/g)) {
					const at = { textDocument, position: { line, character: index + 1 } };
					answers[`${path}:${line}:${index}`] = [
						await editor.client.request('textDocument/hover', at),
						await editor.client.request('textDocument/definition', at),
					];
				}
			}
		}
		await pullWorkspace(editor, shown);
		answers['problems'] = Object.fromEntries([...shown].map(([uri, { items }]) => [uri, items] as const).sort());
		return JSON.stringify(answers);
	}

	#write(path: string, text: string): string {
		this.files.set(path, text);
		this.editor.reportQuietly(path);
		return `write ${path} ${JSON.stringify(text)}`;
	}

	#remove(path: string): string {
		for (const known of [...this.files.keys()].filter(it => it === path || it.startsWith(`${path}/`))) {
			this.files.delete(known);
		}
		this.editor.reportQuietly(path);
		return `remove ${path}`;
	}

	/** A program that watches a folder may tell of the folder alone. */
	#rename([from, to]: readonly [from: string, to: string]): string {
		if ([...this.files.keys()].some(it => it === to || it.startsWith(`${to}/`))) {
			return this.#remove(to);
		}
		for (const [path, text] of [...this.files]) {
			if (path === from || path.startsWith(`${from}/`)) {
				this.files.delete(path);
				this.files.set(to + path.slice(from.length), text);
			}
		}
		this.editor.reportQuietly(from, to);
		return `rename ${from} to ${to}`;
	}

	#edit(path: string, text: string): string {
		if (this.open.has(path)) {
			this.editor.change(path, { text });
		} else {
			this.editor.open(path, text);
		}
		this.open.set(path, text);
		return `edit ${path} ${JSON.stringify(text)}`;
	}

	#close(path: string): string {
		if (this.open.delete(path)) {
			this.editor.close(path);
		}
		return `close ${path}`;
	}

	#toggleInner(): string {
		const isThere = this.folders.includes('inner');
		this.editor.changeFolders(isThere ? [] : ['inner'], isThere ? ['inner'] : []);
		this.folders = isThere ? [''] : ['', 'inner'];
		return isThere ? 'remove the folder inner' : 'add the folder inner';
	}
}

/** Pulls the workspace as VS Code does, and gives up where nothing is new. */
async function pullWorkspace({ client }: Editor, shown: RandomSession['shown']): Promise<void> {
	const previousResultIds = Array.from(shown, ([uri, { value }]) => ({ uri, value }));
	const { id, answer } = client.send<{ items: { uri: string; resultId: string; items: object[] }[] }>('workspace/diagnostic', {
		previousResultIds,
	});
	for (let turn = 0; turn < 5; turn++) {
		await setImmediate();
	}
	client.notify('$/cancelRequest', { id });
	for (const { uri, resultId, items } of (await answer).items) {
		if (items.length === 0) {
			shown.delete(uri);
		} else {
			shown.set(uri, { value: resultId, items: JSON.stringify(items) });
		}
	}
}

function makeText(path: string, random: Random): string {
	const id = (): string => `${random.of(['REQ', 'STORY', 'CASE'])}-${random.below(5)}`;
	if (path.endsWith('.ts')) {
		return `// @${random.of(['implements', 'verifies'])} ${id()}\n`;
	}
	const lines = [
		() => `# ${id()}: 登录\n- status: approved\n- depends-on: ${id()}`,
		() => `# ${id()}: Part\n- aliases: ${id()}`,
		() => `😀 See ${id()}, [x](${random.of(['a.md', '../a.md', 'specs/b.md', 'b.md', 'c', '../out/a.md'])}#登录).`,
		() => `- **${id()}** WHEN it is so.`,
		() => `See ${random.of(['specs', 'inner'])}/${id()}.`,
	];
	return Array.from({ length: random.below(4) }, () => `${random.of(lines)()}\n`).join('\n');
}

/** Only the names of a disk: its files are a map. */
function diskOf(files: Map<string, string>): Disk {
	return {
		uri: path => `${memoryRoot}/${path.split('/').map(encodeURIComponent).join('/')}`.replace(/\/$/, ''),
		write: (path, content) => void files.set(path, content.toString()),
		remove: path => void files.delete(path),
		rename: () => assert.fail('A session renames by itself.'),
		dispose: () => files.clear(),
	};
}
