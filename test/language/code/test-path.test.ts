import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTestPath } from '../../../server/src/language/code/test-path.js';

const testPaths = [
	'test/cart.ts',
	'src/__tests__/cart.ts',
	'spec/cart.rb',
	'app/src/androidTest/java/Cart.kt',
	'src/cart.test.ts',
	'src/cart.spec.tsx',
	'pkg/cart_test.go',
	'test_cart.py',
	'conftest.py',
	'CartTest.java',
	'CartTests.cs',
	'CartSpec.scala',
	'Tests/Cart.swift',
	'ShopTests/Cart.swift',
	'src/Shop.UnitTests/Cart.cs',
	'pay.feature',
	'cart.bats',
];
const otherPaths = [
	'src/cart.ts',
	'latest/cart.ts',
	'contests/cart.ts',
	'src/contest.py',
	'src/attest.go',
	'src/Latest.java',
	'src/inspector.ts',
	'specs/cart.ts',
	'',
];

for (const path of testPaths) {
	test(`${path} holds tests`, () => assert.ok(isTestPath(path)));
}
for (const path of otherPaths) {
	test(`${JSON.stringify(path)} holds none`, () => assert.ok(!isTestPath(path)));
}
