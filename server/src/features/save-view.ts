import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { readSavedView, type SavedView, settingsOf } from '../drawing/roadmap/saved-view.js';
import { type FrontMatter, readYamlFile } from '../language/front-matter/index.js';
import { createLineTable } from '../util/line-table.js';
import { applyChanges, type TextChange } from '../util/text-change.js';
import { configurationFile } from '../workspace/configuration.js';
import type { SaveViewParams } from '../drawing/roadmap/exchange.js';
import { Changes } from './changes.js';
import { nodeAt } from './code-action/front-matter-place.js';
import { toYaml } from './code-action/yaml-text.js';
import type { Editor } from './feature.js';
import { openFolder } from './open-folder.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';
import { addToSection, newSection } from './yaml/add-to-section.js';

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
		changes.create(configurationFile, newSection(section, fieldOf(view, { source: '' }), '\n'));
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
	const settings = after?.faults.length === 0 && (nodeValue(after, [...section, view.name]) as Settings | undefined);
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
	const same = nodeAt(file.root, [...section, view.name]);
	return same
		? { start: same.start, end: same.end, newText: flowMapOf(view, file) }
		: addToSection(text, section, fieldOf(view, file));
}

const section = ['roadmap', 'views'];

function fieldOf(view: SavedView, file: Pick<FrontMatter, 'source'>): string {
	return `${toYaml(view.name, file)}: ${flowMapOf(view, file)}`;
}

function flowMapOf(view: SavedView, file: Pick<FrontMatter, 'source'>): string {
	const fields = Object.entries(settingsOf(view)).map(([key, value]) => `${key}: ${toYaml(value, file)}`);
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
