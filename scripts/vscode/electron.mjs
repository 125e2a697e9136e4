import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';

/**
 * `electron.mjs download FOLDER` prints the path of a VS Code that lies in the folder now; `electron.mjs run OPTIONS` runs a suite.
 * It is a program of its own because `@vscode/test-electron` needs Node 22.
 */
const [verb, argument] = process.argv.slice(2);
if (verb === 'download') {
	console.log(await downloadAndUnzipVSCode({ cachePath: argument }));
} else {
	process.exitCode = await runTests(JSON.parse(argument));
}
