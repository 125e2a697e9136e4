import { asking } from './asking.js';
import { changing } from './changing.js';
import { checks } from './checks.js';
import { fixing } from './fixing.js';

/** VS Code calls this when it has started with this module as its tests; a rejection is a failure. */
export async function run(): Promise<void> {
	const failures: string[] = [];
	for (const [name, check] of Object.entries({ ...checks, ...asking, ...changing, ...fixing })) {
		try {
			await check();
			console.log(`passed: ${name}`);
		} catch (error) {
			const failure = `failed: ${name}: ${error instanceof Error ? error.message : String(error)}`;
			failures.push(failure);
			console.log(failure);
		}
	}
	if (failures.length > 0) {
		throw new Error(failures.join('\n'));
	}
}
