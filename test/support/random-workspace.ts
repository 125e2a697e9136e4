import { headingSlugs, scanMarkdown } from '../../server/src/language/markdown/index.js';
import type { Files } from './fixture-workspace.js';
import type { Random } from './random.js';

/** An item of a made-up workspace, and how it is named from each folder. */
interface MadeItem {
	readonly id: string;
	readonly folder: string;
	readonly path: string;
	readonly heading: string | undefined;
}

/** A small workspace of specs and code in which everything names everything else. No ID is taken twice in its folder. */
export function makeWorkspace(random: Random): Files {
	const items = [
		...makeItems(random, 'specs/001-cart', 'specs/001-cart/spec.md', ['FR', 'SC']),
		...makeItems(random, 'specs/002-pay', 'specs/002-pay/spec.md', ['FR', 'US']),
		...makeItems(random, '', 'docs/needs.md', ['REQ', 'GOAL', 'STORY']),
	];
	const own: MadeItem = { id: 'REQ-AUTH-7', folder: '', path: 'docs/REQ-AUTH-7-log in.md', heading: undefined };
	const all = [...items, own];
	const bodies = new Map<string, string>();
	const write = (path: string, text: string): unknown => bodies.set(path, (bodies.get(path) ?? '') + text);
	for (const item of items) {
		write(item.path, writeItem(random, item, all));
	}
	write(own.path, `---\nid: ${own.id}\ntitle: 登录\ngoals: [${nameFrom(random.of(all), '')}]\n---\n# ${own.id} 登录\n`);
	for (const [path, folder] of [
		['docs/plan.md', ''],
		['specs/001-cart/tasks.md', 'specs/001-cart'],
		['README.md', ''],
	] as const) {
		write(path, Array.from({ length: 6 }, () => mention(random, { path, folder }, all)).join(''));
	}
	const lines = Array.from({ length: 5 }, () => `// @implements ${nameFrom(random.of(all), '')}\n`);
	write('src/a.ts', `${lines.join('')}it('${nameFrom(random.of(all), '')} works', () => {});\n`);
	const numbered = random.of(items.filter(it => it.folder === ''));
	write('tests/test_a.py', `def test_${numbered.id.toLowerCase().replace('-', '_')}_works():\n    pass\n`);
	const ending = random.of(['\n', '\r\n']);
	return new Map(Array.from(bodies, ([path, text]) => [path, text.replaceAll('\n', ending)]));
}

function makeItems(random: Random, folder: string, path: string, prefixes: readonly string[]): MadeItem[] {
	const numbers = new Set(Array.from({ length: 4 }, () => random.below(20) + 1));
	return Array.from(numbers, number => {
		const id = `${random.of(prefixes)}-${String(number).padStart(random.below(3) + 1, '0')}`;
		const heading = random.below(3) > 0 ? `${id}: ${random.of(['Guest checkout', '游客结账', `As \`${id}\``])}` : undefined;
		return { id, folder, path, heading };
	});
}

function writeItem(random: Random, item: MadeItem, all: readonly MadeItem[]): string {
	const { id, heading } = item;
	const status = random.of(['draft', 'approved', 'shipped']);
	const link = `depends-on: ${nameFrom(random.of(all), item.folder)}`;
	const body = heading ? `### ${heading}\n- status: ${status}\n- ${link}\n\n` : `- **${id}**: 说明 ${id}\n  - ${link}\n\n`;
	return body + mention(random, item, all);
}

/** The shortest name that means one item, as seen from a folder. */
function nameFrom({ id, folder }: MadeItem, from: string): string {
	return folder === from || folder === '' ? id : `${folder.slice(folder.indexOf('/') + 1)}/${id}`;
}

function mention(random: Random, { path, folder }: Pick<MadeItem, 'path' | 'folder'>, all: readonly MadeItem[]): string {
	const item = random.of(all);
	const name = nameFrom(item, folder);
	const up = '../'.repeat(path.split('/').length - 1);
	const slug = item.heading && headingSlugs(`# ${item.heading}\n`, scanMarkdown(`# ${item.heading}\n`))[0];
	const destination = `${up}${item.path}${slug ? `#${slug}` : ''}`;
	return random.of([
		`参见${name}，以及 \`${name}\`。\n\n`,
		`See **${name}**, (${name}) and REQ-4040.\n\n`,
		`[${name}](${destination.replaceAll(' ', '%20')}) and [it](<${destination}>).\n\n`,
		`See [${name}].\n\n[${name}]: <${destination}>\n\n`,
		`\`\`\`mermaid\nflowchart LR\n  A[${name} x] --> B\n\`\`\`\n\n`,
		`\`\`\`\n${name}\n\`\`\`\n<!-- ${name} -->\n\n`,
		`| Item | Test |\n|---|---|\n| ${folder === item.folder ? item.id : 'none'} | ${name} |\n\n`,
		`## About ${name}\n\n`,
	]);
}
