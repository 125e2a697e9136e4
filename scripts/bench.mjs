import { join } from 'node:path';
import { artifacts, generateArtifacts } from './bench/artifacts.mjs';
import { measureSession } from './bench/lsp.mjs';
import { measureTrackers } from './bench/trackers.mjs';
import { measureProcess, medianCost } from './bench/process-cost.mjs';
import { generateLinkedTree, generateWorkspace, linkedTree, sizes } from './bench/workspaces.mjs';

// @verifies REQ-023
// Everything in one run, so that ratios can be trusted where milliseconds cannot. `npm run bench -- 2500` takes one size only,
// `npm run bench -- trackers` only what issues cost, `npm run bench -- artifacts` only how long OpenFastTrace's items take.
const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist', 'cli.js');
const server = join(root, 'dist', 'server.js');
const floor = join(import.meta.dirname, 'bench', 'floor.mjs');
const scanner = join(import.meta.dirname, 'bench', 'scanner.mjs');
const roadmap = join(import.meta.dirname, 'bench', 'roadmap.mjs');
const clientLoad = join(import.meta.dirname, 'bench', 'client-load.mjs');
const args = process.argv.slice(2);
const only = args.map(Number);

for (const size of sizes.filter(it => only.length === 0 || only.includes(it.items))) {
	const folder = generateWorkspace(size);
	const naive = medianCost([floor, folder]);
	const cold = medianCost([cli, 'check', folder, '--format', 'json', '--fail-on', 'never']);
	const { summary } = JSON.parse(cold.stdout);
	const scanning = JSON.parse(measureProcess([scanner, folder]).stdout);
	const session = await measureSession(server, folder);
	console.log(`\n${size.items} items, ${size.files} files, ${size.megabytes} MB`);
	console.table({
		'naive floor, ms': row(naive.milliseconds),
		'cold check, ms': row(cold.milliseconds),
		'cold check / floor': row(cold.milliseconds / naive.milliseconds),
		'cold check, peak MB': row(cold.megabytes),
		'scanner, first pass, ms': row(scanning.firstPassMs),
		'scanner / bare loop, warm': row(scanning.ratio),
		'items found': row(summary.items),
		findings: row(summary.errors + summary.warnings + summary.infos),
		'first index in the editor, ms': row(session.indexMs),
		'hover while indexing, ms': percentiles(session.hoverWhileIndexing),
		'completion while indexing, ms': percentiles(session.completionWhileIndexing),
		'edit → diagnostics, ms': percentiles(session.edit),
		'hover, ms': percentiles(session.hover),
		...Object.fromEntries(Object.entries(session.features).map(([name, times]) => [name, percentiles(times)])),
		'2,000 files changed, ms': row(session.manyFilesMs),
		'server, peak MB': row(session.megabytes),
	});
}

if (only.length === 0) {
	const folder = generateLinkedTree(linkedTree);
	const naive = medianCost([floor, folder]);
	const cold = medianCost([cli, 'check', folder, '--format', 'json', '--fail-on', 'never']);
	console.log(`\nLinked tree, ${linkedTree.files} files, ${linkedTree.megabytes} MB`);
	console.table({
		'naive floor, ms': row(naive.milliseconds),
		'cold check, ms': row(cold.milliseconds),
		'cold check, peak MB': row(cold.megabytes),
		findings: row(JSON.parse(cold.stdout).findings.length),
	});
	const { items, modelMs, editMs } = JSON.parse(measureProcess([roadmap]).stdout);
	console.log(`\nRoadmap of ${items} items`);
	console.table({ 'put together, ms': row(modelMs), 'edit → roadmap, ms': percentiles(editMs) });
	const starts = Array.from({ length: 5 }, () => JSON.parse(measureProcess([clientLoad]).stdout).milliseconds);
	console.log('\nThe client in VS Code');
	console.table({ 'code loaded, ms': row(starts.sort((a, b) => a - b)[2]) });
}

if (args.length === 0 || args.includes('artifacts')) {
	const folder = generateArtifacts(artifacts);
	const naive = medianCost([floor, folder]);
	const traced = medianCost([cli, 'trace', folder, '--format', 'json']);
	const { summary } = JSON.parse(traced.stdout);
	console.log(`\n${artifacts.items} items of OpenFastTrace, ${artifacts.files} files`);
	console.table({
		'naive floor, ms': row(naive.milliseconds),
		'trace, ms': row(traced.milliseconds),
		'trace, peak MB': row(traced.megabytes),
		'items in specs': row(summary.items),
		links: row(summary.links),
	});
}

if (args.length === 0 || args.includes('trackers')) {
	const { cold, warm, hover } = await measureTrackers(server);
	console.log('\n2,000 issues of GitHub, named in 200 files');
	console.table({
		'requests, nothing kept': row(cold),
		'requests, all kept': row(warm),
		'hover over an issue, ms': percentiles(hover),
	});
}

function row(value) {
	return { value: Math.round(value * 100) / 100 };
}

function percentiles({ p50, p95, count }) {
	return { p50: row(p50).value, p95: row(p95).value, samples: count };
}
