import { existsSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundles } from './bundles.mjs';
import { thirdPartyNotices } from './notices.mjs';

/**
 * `npm run build -- [--dev] [--only NAME] [--outdir FOLDER]`: bundles the sources into `dist`.
 * `--dev` keeps code readable; `--only server.worker` builds the one bundle that holds `server.worker.js`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
	options: { dev: { type: 'boolean', default: false }, only: { type: 'string' }, outdir: { type: 'string', default: 'dist' } },
});
const outdir = resolve(root, values.outdir);
const chosen = bundles(root, values.dev).filter(it => values.only === undefined || values.only in it.entryPoints);

const entries = chosen.flatMap(it => Object.values(it.entryPoints));
const missing = entries.filter(it => !existsSync(join(root, it)));
if (missing.length > 0) {
	console.error(`Nothing was built, because these entry files are missing: ${missing.join(', ')}`);
	process.exit(1);
}

await rm(outdir, { recursive: true, force: true });
const results = await Promise.all(chosen.map(it => build({ ...it, outdir })));
await writeFile(join(outdir, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(root, results));
if (entries.includes('server/src/cli.ts')) {
	await chmod(join(outdir, 'cli.js'), 0o755);
}
const outputs = results.flatMap(it => Object.entries(it.metafile.outputs)).filter(([path]) => !path.endsWith('.map'));
const size = files => `${Math.round(files.reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1024)} KB`;
const [chunks, whole] = [
	outputs.filter(([path]) => path.includes('/chunks/')),
	outputs.filter(([path]) => !path.includes('/chunks/')),
];
for (const file of whole) {
	console.log(`${file[0]}: ${size([file])}`);
}
console.log(`${chunks.length} chunks of the server and the command line: ${size(chunks)}`);
