import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A user's settings, by their IDs. */
export type Settings = Readonly<Record<string, unknown>>;

/** The settings of a workbench that a test drives and takes pictures of. */
export const testSettings: Settings = {
	'security.workspace.trust.enabled': false,
	'files.autoSave': 'off',
	'workbench.colorTheme': 'Default Light Modern',
	'editor.minimap.enabled': false,
	'editor.wordWrap': 'on',
	// An issue such as `#131` is no colour.
	'editor.defaultColorDecorators': 'never',
	// What is drawn or worked out for nobody takes time from what is tested.
	'editor.cursorBlinking': 'solid',
	'workbench.reduceMotion': 'on',
	'typescript.tsserver.useSyntaxServer': 'always',
	'typescript.disableAutomaticTypeAcquisition': true,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'telemetry.telemetryLevel': 'off',
};

/**
 * Changes the user settings of a running code-server, for workbenches that are opened from now on; those not named stay.
 * `data` is the folder it was started with.
 */
export async function changeSettings(data: string, settings: Settings): Promise<void> {
	const file = join(data, 'data', 'User', 'settings.json');
	const before = JSON.parse(await readFile(file, 'utf8')) as Settings;
	await writeFile(file, JSON.stringify({ ...before, ...settings }, null, '\t'));
}
