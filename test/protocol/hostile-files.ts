import assert from 'node:assert/strict';
import type { Content } from '../support/conversation-disk.js';
import type { Conversation, Editor } from '../support/conversation.js';

const aliases = [
	'a0: &a0 [x, x, x, x, x, x, x, x, x]',
	...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`),
];
const nested = (line: (depth: number) => string): string => Array.from({ length: 100 }, (_, depth) => line(depth)).join('');

/** Whatever a file holds, and the rules whose findings it may have. */
const cases: readonly (readonly [title: string, content: Content, rules: readonly string[]])[] = [
	['NUL bytes', '# REQ-1: \0\0\n- depends-on: REQ-9\n', ['resolved-reference']],
	['bytes that are no UTF-8', Buffer.concat([Buffer.from('# REQ-1: Caf'), Buffer.of(0xe9, 0xff, 0xc0), Buffer.from('\n')]), []],
	['a line of three megabytes', `# REQ-1: A\n\n${'[x](a.md) '.repeat(300_000)}REQ-9\n`, ['resolved-reference']],
	['a line of three megabytes without a space', `# REQ-1: A\n\n${'REQ-1登'.repeat(400_000)}\n`, []],
	['three hundred thousand brackets', `# REQ-1: A\n\n${'['.repeat(300_000)}\n`, []],
	['an alias bomb', `---\ntype: risk\nid: RSK-1\n${aliases.join('\n')}\n---\n`, ['valid-front-matter']],
	['a hundred levels of front matter', `---\nid: RSK-1\n${nested(depth => `${'  '.repeat(depth)}a:\n`)}---\n`, []],
	['ten thousand brackets in front matter', `---\nid: RSK-1\na: ${'['.repeat(10_000)}\n---\n`, ['valid-front-matter']],
	['a hundred levels of lists', nested(depth => `${'  '.repeat(depth)}- x\n`), []],
	['a hundred levels of quotes', `${'> '.repeat(100)}[x](y.md)\n`, ['resolved-link']],
	['lone surrogates', '# REQ-1: \ud800\n\nREQ-9 \udc00\n', ['resolved-reference']],
];

/**
 * How many times longer than ordinary prose of the same session anything may take: what is not linear takes thousands of times.
 * The prose is as long, and names an item in each line as a spec does, for a name takes more time than a word.
 */
const patience = 10;
const prose = `# REQ-1: Log in\n\n${'A visitor logs in (REQ-1), and pays without any account.\n\n'.repeat(50_000)}`;

/** Files that nobody wrote with care. */
export const hostileFiles: readonly Conversation[] = [
	{
		title: 'bear whatever a file holds, closed and open, about as fast as prose',
		async hold(start) {
			const paths = cases.map((_, at) => `${at}/a.md`);
			const scopes = 'scopes: ["*"]\n';
			// With NUL bytes a file on the disk is no text, and silences what would be said of the others.
			const onDisk = cases.flatMap(([, content], at) =>
				Buffer.from(content).includes(0) ? [] : [[`${at}/a.md`, content] as const],
			);
			const editor = await start({
				files: { 'clewline.yaml': scopes, ...Object.fromEntries(onDisk) },
			});
			await editor.whenIndexed();
			await openAndPull(editor, 'prose.md', prose);
			const limit = patience * (await openAndPull(editor, 'prose.md', prose)).milliseconds;
			for (const [at, [title, content, rules]] of cases.entries()) {
				const path = paths[at] ?? '';
				await editor.pull(path);
				const text = Buffer.from(content).toString();
				const { milliseconds, found } = await openAndPull(editor, path, text);
				assert.deepEqual([...new Set(found.map(it => it.split(' ')[1]))], rules, title);
				const least = milliseconds < limit ? milliseconds : (await openAndPull(editor, path, text)).milliseconds;
				assert.ok(least < limit, `${title} took ${milliseconds} and ${least} ms, and prose ${limit / patience} ms.`);
			}
		},
	},
	{
		title: 'bear a clewline.yaml that is a bomb',
		async hold(start) {
			const editor = await start({ files: { 'a.md': '# REQ-1: Log in\n', 'clewline.yaml': `${aliases.join('\n')}\n` } });
			const { found } = await editor.overview();
			assert.deepEqual(Object.keys(found), ['clewline.yaml']);
			assert.match((await editor.hover('a.md', 0, 3)) ?? '', /Log in/);
		},
	},
];

async function openAndPull(
	editor: Editor,
	path: string,
	text: string,
): Promise<{ readonly milliseconds: number; readonly found: readonly string[] }> {
	const begin = performance.now();
	editor.open(path, text);
	const found = await editor.pull(path);
	await editor.hover(path, 0, 3);
	const milliseconds = performance.now() - begin;
	editor.close(path);
	return { milliseconds, found };
}
