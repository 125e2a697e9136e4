import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../../support/cli.js';

const files = { 'a&b.md': '# REQ-1: Log in\n- depends-on: REQ-9\n\n[x](<y"\u0001.md>)\n' };

async function junit(line: string): Promise<string> {
	return (await runCommand(`check --format junit ${line}`, files)).stdout;
}

test('REQ-201 should write a suite for each file, and a failure for what makes the command fail', async () => {
	assert.equal(
		await junit(''),
		`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="clewline" time="0.000" tests="2" failures="1" errors="0">
<testsuite name="a&amp;b.md" tests="2" failures="1" errors="0">
<testcase name="resolved-reference 2:15" classname="a&amp;b.md" file="a&amp;b.md" line="2"><failure type="error" message="\`REQ-9\` is not defined in this workspace. Correct the ID, or define it.">a&amp;b.md:2:15: error: \`REQ-9\` is not defined in this workspace. Correct the ID, or define it.</failure></testcase>
<testcase name="resolved-link 4:5" classname="a&amp;b.md" file="a&amp;b.md" line="4"><system-out>a&amp;b.md:4:5: warning: \`y"\uFFFD.md\` is not there. Correct the link, or add the file.</system-out></testcase>
</testsuite>
</testsuites>
`,
	);
});

test('REQ-201 should count a warning as a failure where it is one', async () => {
	assert.match(await junit('--fail-on warning'), /^<testsuites .* tests="2" failures="2"/m);
});

test('REQ-201 should have a case that passes where nothing fails', async () => {
	const text = await junit('--fail-on never');
	assert.match(text, /^<testsuites .* tests="3" failures="0"/m);
	assert.match(text, /<testcase name="1 file, 1 item" classname="clewline"\/>/);
	assert.doesNotMatch(text, /<failure/);
});
