import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is generated: so many items, in so many files of so many megabytes, two thirds Markdown and a third TypeScript. */
export const sizes = [
	{ items: 2_500, files: 520, megabytes: 10 },
	{ items: 25_000, files: 2_200, megabytes: 41 },
	{ items: 125_000, files: 6_000, megabytes: 108 },
];

/** A Markdown tree full of links, such as a documentation site. */
export const linkedTree = { files: 14_000, megabytes: 94 };

/** Generates a workspace once and answers its folder. The same size gives the same bytes on every machine. */
export function generateWorkspace({ items, files, megabytes }) {
	return generate(`specs-${items}`, root => {
		const specs = Math.round((files * 2) / 3);
		const sources = files - specs;
		const bytes = Math.floor((megabytes * 1e6) / files);
		const random = createRandom(items);
		let next = 1;
		for (let file = 0; file < specs; file++) {
			const last = Math.round(((file + 1) * items) / specs);
			const folder = join(root, 'specs', `area-${Math.floor(file / 50)}`);
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(folder, `prd-${file}.md`), spec({ file, first: next, last, items, bytes, random }));
			next = last + 1;
		}
		for (let file = 0; file < sources; file++) {
			const folder = join(root, 'src', `module-${Math.floor(file / 50)}`);
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(folder, `unit-${file}.ts`), source({ file, sources, items, bytes, random }));
		}
	});
}

/** Generates a tree of linked pages once and answers its folder. */
export function generateLinkedTree({ files, megabytes }) {
	return generate(`linked-${files}`, root => {
		const random = createRandom(files);
		const bytes = Math.floor((megabytes * 1e6) / files);
		for (let file = 0; file < files; file++) {
			const folder = join(root, `part-${Math.floor(file / 100)}`);
			mkdirSync(folder, { recursive: true });
			const lines = ['---', `title: Page ${file}`, '---', `# Page ${file}`, ''];
			let length = 0;
			while (length < bytes) {
				const other = Math.floor(random() * files);
				const anchor = random() < 0.3 ? `#page-${other}` : '';
				const text = `${sentence(random, 18)} [page ${other}](../part-${Math.floor(other / 100)}/page-${other}.md${anchor}).`;
				lines.push(text, '');
				length += text.length + 2;
				if (random() < 0.2) {
					lines.push(`## ${sentence(random, 4)}`, '', '```sh', 'npm test', '```', '');
					length += 50;
				}
			}
			writeFileSync(join(folder, `page-${file}.md`), lines.join('\n'));
		}
	});
}

/** Writes a folder of a name once, and answers it. */
export function generate(name, write) {
	const root = join(tmpdir(), 'clewline-bench', `${name}-v3`);
	const stamp = `${root}.done`;
	if (!existsSync(stamp)) {
		rmSync(root, { recursive: true, force: true });
		mkdirSync(root, { recursive: true });
		write(root);
		writeFileSync(stamp, '');
	}
	return root;
}

function spec({ file, first, last, items, bytes, random }) {
	const vocabulary = file % 5 === 0 ? chinese : english;
	const lines = [
		'---',
		'type: prd',
		`id: PRD-${file + 1}`,
		`title: ${sentence(random, 4, vocabulary)}`,
		'status: in-progress',
		'owner: "@li"',
		'roadmap: { horizon: now, start: 2026-09-01, end: 2026-10-15 }',
		'---',
		`# ${sentence(random, 4, vocabulary)}`,
		'',
	];
	const share = Math.floor(bytes / Math.max(1, last - first + 1));
	for (let id = first; id <= last; id++) {
		const body = [
			`### REQ-${id}: ${sentence(random, 5, vocabulary)}`,
			`- priority: P${id % 4}`,
			`- status: ${id % 3 === 0 ? 'draft' : 'review'}`,
			...(id > first ? [`- refines: REQ-${first}`] : []),
			...(id > 1 && random() < 0.1 ? [`- depends-on: REQ-${Math.max(1, id - 1 - Math.floor(random() * 40))}`] : []),
			'',
			`${sentence(random, 16, vocabulary)} (see REQ-${1 + Math.floor(random() * items)}).`,
			'',
		];
		let length = body.join('\n').length;
		while (length < share - 80) {
			const line =
				random() < 0.1
					? `- ${sentence(random, 12, vocabulary)} \`value\` and [a page](prd-${file}.md)`
					: sentence(random, 24, vocabulary);
			body.push(line, '');
			length += line.length + 2;
		}
		lines.push(...body);
	}
	return lines.join('\n');
}

function source({ file, sources, items, bytes, random }) {
	const lines = [`import { value } from './unit-${Math.max(0, file - 1)}.js';`, ''];
	const share = Math.floor(items / sources);
	for (let length = 0, unit = 0; length < bytes; unit++) {
		const id = 1 + ((file * share + unit) % items);
		const text = [
			`/** ${sentence(random, 10)} */`,
			...(unit % 4 === 0 ? [`// @implements REQ-${id}`] : []),
			`export function unit${unit}(input: string): string {`,
			`\tconst parts = input.split('-').map(part => part.trim());`,
			`\treturn parts.filter(part => part !== '${sentence(random, 2)}').join('-');`,
			'}',
			'',
		].join('\n');
		lines.push(text);
		length += text.length;
	}
	return lines.join('\n');
}

/** One spec in five is written in Chinese, which makes V8 keep two bytes a character of it. */
const chinese =
	'用户 订单 支付 页面 地址 购物车 系统 必须 显示 保留 发送 当 之后 团队 版本 状态 错误 登录 搜索 金额 短信 编号 新 旧 每个'.split(
		' ',
	);
const english =
	'the a buyer order cart payment address system shall show keep send price page form list item when after before each market team release number state error offer guest account visit search field total view step mail phone code'.split(
		' ',
	);

/** So many words of a vocabulary. */
export function sentence(random, length, vocabulary = english) {
	return Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
}

/** Mulberry32: small, and the same everywhere. */
export function createRandom(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
