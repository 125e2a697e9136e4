import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

/** Times the scanner on the specs of a folder, in a process of its own, whose first pass is cold; prints what it found as JSON. */
const root = join(import.meta.dirname, '..', '..');
const output = mkdtempSync(join(tmpdir(), 'clewline-scanner-'));
const outfile = join(output, 'scanner-bench.mjs');
buildSync({
	entryPoints: [join(root, 'test', 'support', 'scanner-bench.ts')],
	bundle: true,
	format: 'esm',
	target: 'node20',
	outfile,
});
const { timeScanner } = await import(pathToFileURL(outfile).href);
rmSync(output, { recursive: true, force: true });

const texts = readdirSync(process.argv[2], { recursive: true, withFileTypes: true })
	.filter(it => it.isFile() && it.name.endsWith('.md'))
	.map(it => readFileSync(join(it.parentPath, it.name), 'utf8'));
process.stdout.write(JSON.stringify(timeScanner(texts)));
