import { existsSync } from 'node:fs';
import { findProgram } from '../process.mjs';
import { installDebianPackages } from './debian.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const knownPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A browser of the Chromium family: `CLEWLINE_CHROMIUM`, else one that is installed, else Debian's, installed now.
 * @returns {Promise<string>} The path of its executable.
 */
export async function installChromium() {
	const found = findChromium();
	if (found !== undefined) {
		return found;
	}
	// The fonts are for the Chinese examples: without them every character is an empty box.
	await installDebianPackages(['chromium', 'fonts-noto-cjk']);
	const installed = findChromium();
	if (installed === undefined) {
		throw new Error('No Chromium was found. Install one, or name its executable in CLEWLINE_CHROMIUM.');
	}
	return installed;
}

function findChromium() {
	const named = process.env.CLEWLINE_CHROMIUM;
	if (named !== undefined) {
		return named;
	}
	return names.map(findProgram).find(it => it !== undefined) ?? knownPlaces.find(it => existsSync(it));
}
