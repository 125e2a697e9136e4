import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A user's settings, by their IDs. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * Changes the user settings of a running code-server, for workbenches that are opened from now on; those not named stay.
 * `data` is the folder it was started with.
 */
export async function changeSettings(data: string, settings: Settings): Promise<void> {
	const file = join(data, 'data', 'User', 'settings.json');
	const before = JSON.parse(await readFile(file, 'utf8')) as Settings;
	await writeFile(file, JSON.stringify({ ...before, ...settings }, null, '\t'));
}
