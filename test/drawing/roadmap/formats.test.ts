import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type RoadmapFormat, roadmapFormats } from '../../../server/src/drawing/roadmap/formats/index.js';
import type { Roadmap } from '../../../server/src/drawing/roadmap/model.js';
import { compareRoadmaps } from '../../../server/src/views/roadmap/baseline.js';
import { sampleRoadmap } from '../../support/roadmap-files.js';

const endings: Readonly<Record<RoadmapFormat, string>> = {
	svg: 'svg',
	html: 'html',
	csv: 'csv',
	ics: 'ics',
	mermaid: 'mmd',
	markdown: 'md',
	json: 'json',
};

const options = { groupBy: 'goal', filter: '', zoom: 'quarter', locale: 'en' } as const;

async function comparedRoadmap(): Promise<Roadmap> {
	const roadmap = await sampleRoadmap();
	const span = { start: '2026-10-01', end: '2026-11-06', precision: 'day' } as const;
	const [first, ...others] = roadmap.items.map(it => (it.id === 'PRD-payments' ? { ...it, span } : it));
	const dropped = others.map(it => (it.id === 'PRD-notes' ? { ...it, id: 'PRD-print', title: 'Printing', span } : it));
	return compareRoadmaps(roadmap, { ...roadmap, items: first ? [first, ...dropped] : [] }, 'v1');
}

for (const [format, ending] of Object.entries({ svg: 'svg', csv: 'csv', markdown: 'md' } as const)) {
	test(`REQ-404 should write what has changed as ${format}`, async () => {
		const written = roadmapFormats[format as RoadmapFormat](await comparedRoadmap(), options);
		expectFixture(`compared.${ending}`, written);
	});
}

test('REQ-404 should put what has changed into a page, too', async () => {
	const page = roadmapFormats.html(await comparedRoadmap(), options);
	assert.match(page, /compared with v1/);
	assert.match(page, /<th scope="col">Since v1<\/th>/);
	assert.match(page, /<td>slipped by 14 days<\/td>/);
});

function expectFixture(name: string, written: string): void {
	const file = join(import.meta.dirname, '../../fixtures/roadmap', name);
	if (process.env['UPDATE'] === '1') {
		writeFileSync(file, written);
	}
	assert.equal(written, readFileSync(file, 'utf8'));
}

for (const [format, ending] of Object.entries(endings) as [RoadmapFormat, string][]) {
	test(`REQ-403 should write ${format} as its fixture has it`, async () => {
		expectFixture(`sample.${ending}`, roadmapFormats[format](await sampleRoadmap(), options));
	});
}

test('should take no text of a spec for markup, a formula or another line', async () => {
	const roadmap = await sampleRoadmap();
	for (const format of ['svg', 'html'] as const) {
		assert.doesNotMatch(roadmapFormats[format](roadmap, options), /<script/);
	}
	assert.match(roadmapFormats.csv(roadmap, options), /,"'=SUM\(1\), a note",/);
	assert.match(roadmapFormats.mermaid(roadmap, options), /PRD-checkout One page <script>/);
});

test('should have no line of a calendar longer than 75 bytes', async () => {
	const { items, today } = await sampleRoadmap();
	const [first] = items;
	assert.ok(first);
	const calendar = roadmapFormats.ics(
		{ today, items: [{ ...first, title: '漢字😀'.repeat(40) }] },
		{ groupBy: 'goal', filter: '', zoom: 'quarter', locale: 'en' },
	);
	const lines = calendar.split('\r\n');
	assert.ok(lines.every(it => Buffer.byteLength(it) <= 75));
	assert.ok(calendar.replaceAll('\r\n ', '').includes('漢字😀'.repeat(40)));
});
