import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { readSavedView, type SavedView, settingsOf } from '../drawing/roadmap/saved-view.js';
import { type FrontMatter, readYamlFile, type YamlNode } from '../language/front-matter/index.js';
import { createLineTable } from '../util/line-table.js';
import { applyChanges, type TextChange } from '../util/text-change.js';
import { configurationFile } from '../workspace/configuration.js';
import type { SaveViewParams } from '../drawing/roadmap/exchange.js';
import { Changes } from './changes.js';
import { nodeAt } from './code-action/front-matter-place.js';
import { lineAround, lineEndingOf } from '../language/writing/text-lines.js';
import { toYaml } from './code-action/yaml-text.js';
import type { Editor } from './feature.js';
import { openFolder } from './open-folder.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';
import { insertIntoMap } from './yaml/insert-into-map.js';

/** `clewline/saveView`. */
export const saveView = ownRequest('clewline/saveView', provideSaveView);

/**
 * The edit that writes a view of the roadmap into `clewline.yaml`, which may not be there yet. Everything else in it stays.
 *
 * @implements REQ-405
 */
export async function provideSaveView(editor: Editor, { folder: uri, view }: SaveViewParams): Promise<WorkspaceEdit> {
	const folder = openFolder(editor, uri);
	const text = await folder.readText(configurationFile);
	const changes = new Changes(folder);
	if (text === undefined) {
		changes.create(configurationFile, newSection(view, ''));
	} else {
		const change = changeFor(text, view);
		changes.replace({ path: configurationFile, lines: createLineTable(text) }, change, change.newText);
	}
	return changes.toEdit();
}

/** @throws Refusal where the file is written in a way that would not have the view afterwards. */
function changeFor(text: string, view: SavedView): TextChange {
	const file = readYamlFile(text);
	const change = changeOfRoadmap(text, view, file);
	const after = change && readYamlFile(applyChanges(text, [change]));
	const settings = after?.faults.length === 0 && (nodeValue(after, ['roadmap', 'views', view.name]) as Settings | undefined);
	if (!change || !settings || !isSame(readSavedView(view.name, settings), view)) {
		throw new Refusal(l10n.t('The view cannot be written into clewline.yaml as that is written. Add it there by hand.'));
	}
	return change;
}

type Settings = Readonly<Record<string, unknown>>;

function nodeValue({ value }: FrontMatter, path: readonly string[]): unknown {
	return path.reduce((at: unknown, key) => (at as Settings | null | undefined)?.[key], value);
}

function isSame(a: SavedView, b: SavedView): boolean {
	return JSON.stringify(settingsOf(a)) === JSON.stringify(settingsOf(b));
}

function changeOfRoadmap(text: string, view: SavedView, file: FrontMatter): TextChange | undefined {
	const [roadmap, views, same] = [['roadmap'], ['roadmap', 'views'], ['roadmap', 'views', view.name]].map(path =>
		nodeAt(file.root, path),
	);
	const eol = lineEndingOf(text);
	if (same) {
		return { start: same.start, end: same.end, newText: flowMapOf(view, file) };
	}
	if (views?.type === 'map') {
		return insertIntoMap(views, fieldOf(view, file), text, file);
	}
	if (views && isBlank(views)) {
		const line = lineAround(text, views.start);
		const indent = /^\s*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
		return { start: views.start, end: views.end, newText: `${eol}${indent}  ${fieldOf(view, file)}` };
	}
	if (roadmap?.type === 'map' && !views) {
		return insertIntoMap(roadmap, `views: { ${fieldOf(view, file)} }`, text, file);
	}
	if (roadmap && isBlank(roadmap)) {
		return { start: roadmap.start, end: roadmap.end, newText: `${eol}  views:${eol}    ${fieldOf(view, file)}` };
	}
	if (roadmap) {
		return undefined;
	}
	const isOpen = text !== '' && !/[\r\n]$/.test(text);
	return { start: text.length, end: text.length, newText: `${isOpen ? eol : ''}${newSection(view, text)}` };
}

function isBlank(node: YamlNode): boolean {
	return node.type === 'scalar' && node.value === null;
}

function newSection(view: SavedView, text: string): string {
	const lines = ['roadmap:', '  views:', `    ${fieldOf(view, { source: text })}`, ''];
	return lines.join(lineEndingOf(text));
}

function fieldOf(view: SavedView, file: Pick<FrontMatter, 'source'>): string {
	return `${toYaml(view.name, file)}: ${flowMapOf(view, file)}`;
}

function flowMapOf(view: SavedView, file: Pick<FrontMatter, 'source'>): string {
	const fields = Object.entries(settingsOf(view)).map(([key, value]) => `${key}: ${toYaml(value, file)}`);
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
