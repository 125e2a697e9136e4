// oft:off: the tags in these texts are no links of ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TagEntry } from '../../../server/src/cli/tracing/tag-entry.js';
import type { TraceEntry } from '../../../server/src/cli/tracing/trace-entry.js';
import { runCommand } from '../../support/cli.js';

interface Trace {
	readonly items: readonly TraceEntry[];
	readonly tags: readonly TagEntry[];
	readonly dangling: readonly { readonly id: string }[];
}

/** An item of OpenFastTrace as it is written: what it needs, and what it covers. */
function item(id: string, needs: string, covers: readonly string[] = []): string {
	const needed = needs === '' ? '' : `Needs: ${needs}\n\n`;
	const covered = covers.length === 0 ? '' : `Covers:\n\n${covers.map(it => `* ${it}\n`).join('')}\n`;
	return `### Title\n\`${id}\`\n\n${covered}${needed}`;
}

async function trace(spec: string, code: string): Promise<Trace> {
	const { stdout } = await runCommand('trace --format json', { 'doc/spec.md': spec, 'src/Main.java': code });
	return JSON.parse(stdout) as Trace;
}

/** Each item with its shallow and its deep coverage. */
function coverageOf({ items }: Trace): string[] {
	return items.map(it => `${it.id} ${it.coverage} ${it.deepCoverage}`);
}

test('REQ-604 should tell how each item is covered, by itself and deeply', async () => {
	const spec = [
		item('feat~a~1', 'req'),
		item('req~a~1', 'dsn', ['feat~a~1']),
		item('dsn~a~1', 'impl, utest', ['req~a~1']),
		item('feat~b~1', 'req'),
		item('req~b~1', 'impl, utest', ['feat~b~1']),
		item('feat~c~1', 'req, uman'),
		item('req~c~1', '', ['feat~c~1']),
		item('feat~d~1', ''),
		item('req~forwarded~1', 'dsn'),
		'dsn --> impl : req~forwarded~1\n\n',
		item('req~tagged~1', 'dsn'),
		item('req~left~1', 'dsn'),
	].join('');
	const code = `
// [impl->dsn~a~1]
// [utest->dsn~a~1]
// [impl->req~b~1]
// [impl->dsn~forwarded~1]
// [dsn->req~tagged~1]
// [dsn->req~left~1>>impl]
`;
	assert.deepEqual(coverageOf(await trace(spec, code)), [
		'feat~a~1 covered covered',
		'req~a~1 covered covered',
		'dsn~a~1 covered covered',
		'feat~b~1 covered uncovered',
		'req~b~1 partial uncovered',
		'feat~c~1 partial uncovered',
		'req~c~1 covered covered',
		'feat~d~1 covered covered',
		'req~forwarded~1 covered covered',
		'dsn~forwarded~1 covered covered',
		'req~tagged~1 covered covered',
		'req~left~1 covered uncovered',
	]);
});

test('REQ-604 should let tags be covered by the names that they have or get', async () => {
	const spec = ['named', 'bare', 'wrong', 'gone'].map(it => item(`req~${it}~1`, 'dsn')).join('');
	const code = `
// [dsn~own~3->req~named~1>>impl]
// [impl->dsn~own~3]
// [dsn->req~bare~1>>impl, utest]
// [impl->dsn~bare~0, dsn~gone~1]
// [utest->dsn~bare~0]
// [dsn->req~wrong~1>>impl]
// [utest->dsn~wrong~0]
`;
	const traced = await trace(spec, code);
	assert.deepEqual(coverageOf(traced), [
		'req~named~1 covered covered',
		'req~bare~1 covered covered',
		'req~wrong~1 covered uncovered',
		'req~gone~1 uncovered uncovered',
	]);
	assert.deepEqual(
		traced.dangling.map(it => it.id),
		['dsn~gone~1'],
	);
});

test('REQ-604 should tell once of each item that a tag is, in code and in comments of specs', async () => {
	const guide = `${item('req~a~1', 'dsn')}${item('req~b~1', 'dsn, uman')}<!-- [uman->req~b~1] -->\n`;
	const { tags, items } = await trace(guide, '// [dsn->req~a~1, req~b~1>>impl]\n// [impl->dsn~a~0]\n');
	assert.deepEqual(
		tags.map(it => [it.id ?? it.type, it.coverage, it.incoming.length, it.outgoing.map(link => link.id).join()]),
		[
			['uman', 'covered', 0, 'req~b~1'],
			['dsn~a~0', 'covered', 1, 'req~a~1'],
			['dsn~b~0', 'uncovered', 0, 'req~b~1'],
			['impl', 'covered', 0, 'dsn~a~0'],
		],
	);
	assert.deepEqual(
		items.map(it => [it.id, it.coverage]),
		[
			['req~a~1', 'covered'],
			['req~b~1', 'covered'],
		],
	);
});

test('REQ-604 should take no tags for covered whose name another has, too', async () => {
	const code = '// [dsn->req~a~1>>impl]\n// [dsn->req~a~1>>impl]\n// [impl->dsn~a~0]\n';
	assert.deepEqual(coverageOf(await trace(item('req~a~1', 'dsn'), code)), ['req~a~1 covered uncovered']);
});

test('REQ-604 should tell the state of each link', async () => {
	const spec = [
		item('feat~old~2', 'req'),
		item('feat~twice~1', 'req'),
		item('feat~twice~1', 'req'),
		item('feat~alone~1', ''),
		item('req~a~1', 'impl', ['feat~old~1', 'feat~old~3', 'feat~twice~1', 'feat~alone~1', 'feat~gone~1']),
	].join('');
	const { items, dangling } = await trace(spec, '// [impl->req~a~1]\n// [utest->req~a~1]\n// [impl->req~gone~1]\n');
	const requirement = items.find(it => it.id === 'req~a~1');
	assert.deepEqual(
		requirement?.outgoing.map(it => `${it.id ?? ''} ${it.state}`),
		['feat~old~2 outdated', 'feat~old~2 predated', 'feat~twice~1 ambiguous', 'feat~alone~1 unwanted', 'feat~gone~1 orphaned'],
	);
	assert.deepEqual(
		requirement.incoming.map(it => `${it.verb} ${it.state}`),
		['implements covers', 'verifies unwanted'],
	);
	assert.deepEqual(
		dangling.map(it => it.id),
		['feat~gone~1', 'req~gone~1'],
	);
});

test('REQ-604 should not take items for covered that go in a circle, or are covered by what is not', async () => {
	const spec = [
		item('req~a~1', 'dsn', ['dsn~a~1']),
		item('dsn~a~1', 'req', ['req~a~1']),
		item('feat~a~1', '', []),
		item('req~b~1', 'impl', ['feat~a~1']),
	].join('');
	assert.deepEqual(coverageOf(await trace(spec, '')), [
		'req~a~1 covered uncovered',
		'dsn~a~1 covered uncovered',
		'feat~a~1 covered uncovered',
		'req~b~1 uncovered uncovered',
	]);
});

test('REQ-604 should follow chains of any length', async () => {
	const chain = Array.from({ length: 20_000 }, (_, at) =>
		item(`dsn~part-${at}~1`, 'dsn', at === 0 ? [] : [`dsn~part-${at - 1}~1`]),
	);
	const end = item('dsn~end~1', '', ['dsn~part-19999~1']);
	for (const [last, state] of [
		[end, 'covered'],
		['', 'uncovered'],
	] as const) {
		const { items } = await trace(chain.join('') + last, '');
		const [first] = items;
		assert.deepEqual([first?.coverage, first?.deepCoverage], ['covered', state]);
	}
});

test('REQ-604 should take a tag and an item of one ID for duplicates, and let a tag cover itself', async () => {
	const code = `
// [impl~form~1->dsn~a~1]
// [utest->impl~form~1]
// [itest~own~1->itest~own~1>>itest]
// [dsn~late~2->dsn~a~1]
// [utest~needy~1->dsn~late~1>>impl]
`;
	const { items, tags } = await trace(item('dsn~a~1', 'impl') + item('impl~form~1', 'utest'), code);
	assert.equal(items.find(it => it.id === 'impl~form~1')?.coverage, 'uncovered');
	assert.deepEqual(
		tags.map(it => `${it.id ?? it.type} ${it.deepCoverage} ${it.outgoing.map(link => link.state).join()}`),
		[
			'impl~form~1 covered covers',
			'utest covered ambiguous',
			'itest~own~1 uncovered covers',
			'dsn~late~2 uncovered unwanted',
			'utest~needy~1 uncovered outdated',
		],
	);
});

test('REQ-604 should tell of tags as of items: what they cover, need, and are covered by', async () => {
	const code = `
// [dsn~own~3->req~a~1>>impl, utest]
// [impl->dsn~own~3, req~b~1]
// [utest->dsn~own~2] [impl->req~b~2] [impl->req~b~1]
// [utest->req~none~1]
// @implements req~a~1
`;
	const { tags } = await trace(item('req~a~1', 'dsn') + item('req~b~1', 'impl'), code);
	const show = (links: TagEntry['incoming']): string => links.map(it => `${it.id ?? it.verb}:${it.line} ${it.state}`).join(', ');
	assert.deepEqual(
		tags.map(
			it => `${it.id ?? it.type}:${it.line} ${it.coverage} ${it.deepCoverage} <${show(it.incoming)}> <${show(it.outgoing)}>`,
		),
		[
			'dsn~own~3:2 partial uncovered <implements:3 covers, verifies:4 outdated> <req~a~1:2 covers>',
			'impl:3 covered covered <> <dsn~own~3:3 covers, req~b~1:3 covers>',
			'utest:4 covered covered <> <dsn~own~3:4 outdated>',
			'impl:4 covered covered <> <req~b~1:4 predated>',
			'impl:4 covered covered <> <req~b~1:4 covers>',
			'utest:5 covered covered <> <req~none~1:5 orphaned>',
		],
	);
	assert.deepEqual(
		tags.map(it => it.needs),
		[['impl', 'utest'], [], [], [], [], []],
	);
});
