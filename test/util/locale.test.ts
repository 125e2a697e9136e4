import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestLocale } from '../../server/src/util/locale.js';

for (const name of ['zh', 'zh-cn', 'zh-CN', 'zh-Hans', 'zh-Hans-CN', 'zh_CN.UTF-8', 'zh.UTF-8', 'ZH']) {
	test(`should speak Chinese where ${name} is asked for`, () => assert.equal(nearestLocale(name), 'zh-cn'));
}

for (const name of ['', 'en', 'en-US', 'C', 'de_DE.UTF-8', 'zhx', 'tzh-CN']) {
	test(`should speak English where “${name}” is asked for`, () => assert.equal(nearestLocale(name), 'en'));
}
