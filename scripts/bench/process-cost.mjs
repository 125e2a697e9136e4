import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const hook = pathToFileURL(join(import.meta.dirname, 'report-memory.mjs')).href;

/** Runs a Node program and answers its wall-clock milliseconds, its peak memory in megabytes, and what it printed. */
export function measureProcess(args) {
	const folder = mkdtempSync(join(tmpdir(), 'clewline-cost-'));
	const report = join(folder, 'memory');
	const start = performance.now();
	const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', hook, ...args], {
		encoding: 'utf8',
		maxBuffer: 1 << 30,
		env: { ...process.env, CLEWLINE_BENCH_MEMORY: report },
	});
	const milliseconds = performance.now() - start;
	if (status === null || status > 1) {
		throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
	}
	const megabytes = Number(readFileSync(report, 'utf8')) / 1024;
	rmSync(folder, { recursive: true, force: true });
	return { milliseconds, megabytes, stdout };
}

/** The middle one of some runs by time; the first run, which warms the disk's cache, is left out. */
export function medianCost(args, runs = 3) {
	measureProcess(args);
	const costs = Array.from({ length: runs }, () => measureProcess(args)).sort((a, b) => a.milliseconds - b.milliseconds);
	return costs[costs.length >> 1];
}
