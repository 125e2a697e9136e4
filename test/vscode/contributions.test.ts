import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { commandIds, locales, settingIds } from '../../client/src/contributions.js';
import { repositoryRoot } from '../support/vscode-host.js';

/** The part of package.json that is looked at. */
interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly configuration: { readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
		readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
		readonly yamlValidation: readonly { readonly url: string }[];
	};
}

const manifestText = readText('package.json');
const { contributes } = JSON.parse(manifestText) as Manifest;
const english = readStrings('package.nls.json');
const chinese = readStrings('package.nls.zh-cn.json');
const bundle = readStrings('l10n/bundle.l10n.zh-cn.json');

describe('what package.json contributes', () => {
	it('has the commands that the client names', () => {
		assert.deepEqual(contributes.commands.map(it => it.command).sort(), Object.values(commandIds).sort());
	});

	it('has the settings that the client names', () => {
		const { properties } = contributes.configuration;
		assert.deepEqual(Object.keys(properties).sort(), Object.values(settingIds).sort());
		assert.deepEqual(properties[settingIds.locale]?.enum, locales);
	});

	it('names files that exist', () => {
		for (const path of [...contributes.grammars.map(it => it.path), ...contributes.yamlValidation.map(it => it.url)]) {
			assert.doesNotThrow(() => JSON.parse(readText(path)) as unknown, path);
		}
	});

	it('REQ-309 says everything in English and in Chinese, and nothing that is not asked for', () => {
		const asked = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(it => it[1] ?? '');
		assert.deepEqual(Object.keys(english).sort(), [...new Set(asked)].sort());
		assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
		for (const [key, value] of Object.entries(chinese)) {
			assert.match(value, /[\u4e00-\u9fff]/, key);
		}
	});

	it('REQ-309 has a Chinese sentence for each one of the client', () => {
		const folder = join(repositoryRoot, 'client', 'src');
		const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(it => it.endsWith('.ts'));
		const asked = sources
			.flatMap(it => [...readText('client', 'src', it).matchAll(/l10n\.t\(\s*'([^']+)'/g)])
			.map(it => it[1] ?? '');
		assert.ok(asked.length > 0);
		assert.deepEqual(
			asked.filter(it => !(it in bundle)),
			[],
		);
	});

	it('keeps placeholders in translations', () => {
		const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].sort();
		for (const [message, translation] of Object.entries(bundle)) {
			assert.deepEqual(placeholders(translation), placeholders(message), message);
		}
	});
});

function readText(...path: string[]): string {
	return readFileSync(join(repositoryRoot, ...path), 'utf8');
}

function readStrings(path: string): Record<string, string> {
	return JSON.parse(readText(path)) as Record<string, string>;
}
