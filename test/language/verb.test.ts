import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { normalizeKey } from '../../server/src/language/attribute.js';
import { verbByField } from '../../server/src/language/verb.js';

test('should know every field by its normalised key, sorted', () => {
	const fields = [...verbByField.keys()];
	assert.deepEqual(fields.map(normalizeKey), fields);
	assert.deepEqual([...fields].sort(), fields);
});

test('should not let a field say what prose says', () => {
	assert.ok(!new Set<string>(verbByField.values()).has('mentions'));
});

for (const [written, verb] of [
	['Depends on', 'depends-on'],
	['blocked_by', 'depends-on'],
	['Dependencies', 'depends-on'],
	['前置依赖', 'depends-on'],
	['依赖于', 'depends-on'],
	['细化自', 'refines'],
	['衡量指标', 'measured-by'],
	['埋点', 'emits'],
	['开关', 'gated-by'],
	['目标', 'contributes-to'],
	['用户画像', 'serves'],
	['洞察', 'evidenced-by'],
	['里程碑', 'part-of'],
	['取代', 'supersedes'],
	['priority', undefined],
	['issues', undefined],
] as const) {
	test(`should read ${written} as ${verb ?? 'no verb'}`, () => assert.equal(verbByField.get(normalizeKey(written)), verb));
}

test('should know the fields that the schemas say hold IDs', () => {
	const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/prd.schema.json'), 'utf8')) as {
		properties: Record<string, unknown>;
	};
	const links = ['goals', 'personas', 'insights', 'depends-on', 'supersedes', 'translation-of'];
	assert.deepEqual(
		links.filter(it => it in schema.properties && !verbByField.has(it)),
		[],
	);
});
