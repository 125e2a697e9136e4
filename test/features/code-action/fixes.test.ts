import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Finding } from '../../../server/src/rules/rule.js';
import { createLineTable, offsetAt, rangeOf } from '../../../server/src/util/line-table.js';
import { actionsAt, editorOf, reasonOf, takeAction } from '../../support/code-actions.js';
import { locateIn, pathOf } from '../../support/feature-files.js';
import { variants, writeVariant } from '../../support/fixture-variants.js';
import type { Files } from '../../support/fixture-workspace.js';
import { ruleFixtures } from '../../support/rule-fixtures.js';
import type { Located } from '../../../server/src/features/located.js';
import { provideCodeActionResolve } from '../../../server/src/features/code-action-resolve.js';

/** A fix of one finding, in files as they are written. */
interface Case {
	readonly files: Files;
	readonly located: Located;
	readonly finding: Finding;
	readonly action: CodeAction;
}

async function casesIn(files: Files): Promise<Case[]> {
	const cases: Case[] = [];
	const { workspace } = await locateIn(files, '');
	for (const document of workspace.documents()) {
		const located = await locateIn(files, document.path);
		for (const finding of located.findings()) {
			const range = rangeOf(document.lines, finding);
			const diagnostics = [{ range, message: finding.message, code: finding.rule }];
			const actions = await actionsAt(located, range, { diagnostics });
			cases.push(...actions.filter(it => it.diagnostics?.length).map(action => ({ files, located, finding, action })));
		}
	}
	return cases;
}

async function expectMended({ files, located, finding, action }: Case): Promise<void> {
	if (/^Silence .* line$/.test(action.title) && (await reasonOf(files, located, action))) {
		return;
	}
	const edit = action.edit ?? (await provideCodeActionResolve(editorOf(located), action)).edit;
	const fixed = await takeAction(files, located, action);
	assert.notDeepEqual(fixed, files, `${action.title} changes nothing.`);
	const place = moveOffset(finding.start, located.path, files, edit ?? {});
	const after = await locateIn(fixed, located.path);
	const left = after.findings().filter(it => it.start === place && isSame(it, finding));
	assert.deepEqual(left, [], `${action.title} leaves ${finding.rule}:\n${fixed.get(located.path)}`);

	const lines = createLineTable(fixed.get(located.path) ?? '');
	const again = await actionsAt(after, rangeOf(lines, { start: place, end: place }));
	for (const same of again.filter(it => it.title === action.title)) {
		assert.deepEqual(await takeAction(fixed, after, same), fixed, `${action.title} is not the same twice.`);
	}
}

function isSame(a: Finding, b: Finding): boolean {
	return (
		a.rule === b.rule && (a.message === b.message || (a.data !== undefined && JSON.stringify(a.data) === JSON.stringify(b.data)))
	);
}

/** Where what was at an offset is after an edit. */
function moveOffset(offset: number, path: string, files: Files, { changes, documentChanges }: WorkspaceEdit): number {
	const lines = createLineTable(files.get(path) ?? '');
	const own = (documentChanges ?? []).flatMap(it => ('edits' in it && pathOf(it.textDocument.uri) === path ? it.edits : []));
	const edits = [...own, ...Object.entries(changes ?? {}).flatMap(([uri, all]) => (pathOf(uri) === path ? all : []))];
	return edits.reduce((moved, edit) => {
		const { range, newText } = edit as TextEdit;
		const start = offsetAt(lines, range.start);
		const end = offsetAt(lines, range.end);
		return end <= offset ? moved + newText.length - (end - start) : moved;
	}, offset);
}

const writings = [{ name: 'as it is', write: (files: Files): Files => files }].concat(
	variants.map(it => ({ name: it.name, write: (files: Files): Files => writeVariant(files, it, []) })),
);

for (const { name, files } of ruleFixtures()) {
	for (const writing of writings) {
		test(`should mend ${name}, ${writing.name}`, async () => {
			for (const it of await casesIn(writing.write(files))) {
				await expectMended(it);
			}
		});
	}
}
