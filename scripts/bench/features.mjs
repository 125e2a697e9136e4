import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { summarize, timed } from './times.mjs';

/**
 * Times the questions that an editor asks about an open spec and an open file of code, one after the other, in peace.
 * @param {{ connection: object, root: string, uri: string, lines: string[] }} session `lines` are those of the spec at `uri`.
 * @returns {Promise<Record<string, { p50: number, p95: number, count: number }>>} Milliseconds, by what is asked.
 */
export async function measureFeatures({ connection, root, uri, lines }) {
	const textDocument = { uri };
	const first = placeOf(lines, /^### (REQ-\d+)/);
	const reference = placeOf(lines, /^- refines: (REQ-\d+)/);
	const source = join(root, 'src', 'module-0', 'unit-1.ts');
	const code = { uri: pathToFileURL(source).href };
	const text = readFileSync(source, 'utf8');
	await connection.sendNotification('textDocument/didOpen', {
		textDocument: { ...code, languageId: 'typescript', version: 1, text },
	});
	const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
	const ask = (method, params) => () => connection.sendRequest(`textDocument/${method}`, params);
	const uses = (await ask('references', { textDocument, position: first, context: { includeDeclaration: true } })()).length;
	const questions = {
		'definition, ms': ask('definition', { textDocument, position: reference }),
		'completion, ms': ask('completion', { textDocument, position: { ...reference, character: reference.character + 2 } }),
		'code lenses of a spec, ms': ask('codeLens', { textDocument }),
		'inlay hints of a source, ms': ask('inlayHint', { textDocument: code, range: whole }),
		'prepare rename, ms': ask('prepareRename', { textDocument, position: first }),
		[`references, ${uses} uses, ms`]: ask('references', { textDocument, position: first, context: { includeDeclaration: true } }),
		[`rename, ${uses} uses, ms`]: ask('rename', { textDocument, position: first, newName: 'REQ-900000' }),
	};
	const times = {};
	for (const [name, question] of Object.entries(questions)) {
		times[name] = summarize(await repeated(question));
	}
	return times;
}

/** Asks until there are enough answers to know one in twenty; the first ones, which compile, count, too. */
async function repeated(question) {
	const times = [];
	for (let round = 0; round < 100; round++) {
		times.push(await timed(question));
	}
	return times;
}

/** The place one character into what a pattern finds first. */
function placeOf(lines, pattern) {
	const line = lines.findIndex(it => pattern.test(it));
	const id = pattern.exec(lines[line])?.[1] ?? '';
	return { line, character: lines[line].indexOf(id) + 1 };
}
