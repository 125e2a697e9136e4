import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';

function itemsOf(path: string, heading: string): readonly string[] {
	return readSpec(path, `# News\n\n## ${heading}\n\n- **REQ-1**: guests can pay\n\n### REQ-2: Refunds\n`).items.map(it => it.id);
}

for (const [path, heading] of [
	['CHANGELOG.md', '[1.2.0] - 2026-01-31'],
	['CHANGELOG.md', 'Unreleased'],
	['CHANGELOG.zh-CN.md', '未发布'],
	['CHANGES.md', '1.2 (2026-01-31)'],
	['HISTORY.md', '2.0'],
	['RELEASE_NOTES.md', 'v2'],
	['docs/release-notes/autumn.md', '2026-09-30'],
	['更新日志.md', '2026年9月'],
] as const) {
	// @verifies AC-930
	test(`should find news of items below ${heading} in ${path}`, () => assert.deepEqual(itemsOf(path, heading), []));
}

for (const [path, heading] of [
	['specs/changelog.md', 'Requirements'],
	['specs/release-notes/spec.md', '1.2 Scope'],
	['docs/history.md', '3. Requirements'],
	['specs/releases.md', '1.2.0'],
] as const) {
	// @verifies AC-931
	test(`should find items below ${heading} in ${path}`, () => assert.deepEqual(itemsOf(path, heading), ['REQ-1', 'REQ-2']));
}
