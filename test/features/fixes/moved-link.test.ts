import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Changes } from '../../../server/src/features/changes.js';
import { findMovedLink } from '../../../server/src/features/fixes/moved-link.js';
import { checkDocument } from '../../../server/src/rules/check-document.js';
import { applyEdit, locateIn } from '../../support/feature-files.js';
import { splitFiles } from '../../support/fixture-workspace.js';

/** The broken link is in `a.md`. Without a title, nothing should be offered. */
const fixtures: readonly { readonly name: string; readonly files: string; readonly title?: string; readonly link?: string }[] = [
	{
		name: 'a file of that name elsewhere',
		files: '//// a.md\n[x](./docs/b%20c.md#x)\n//// old/b c.md\n# X\n',
		title: 'Update link to `old/b c.md` (the file has moved)',
		link: '[x](./old/b%20c.md#x)',
	},
	{ name: 'two files of that name', files: '//// a.md\n[x](b.md)\n//// x/b.md\n//// y/b.md\n' },
	{ name: 'no file of that name', files: '//// a.md\n[x](b.md)\n//// x/bb.md\n' },
	{
		name: 'a picture elsewhere',
		files: '//// a.md\n![x](p.png)\n//// img/p.png\n',
		title: 'Update link to `img/p.png` (the file has moved)',
		link: '![x](img/p.png)',
	},
	{
		name: 'the item that the name of the file opens with',
		files: '//// a.md\n[x](REQ-1-guest.md)\n//// b.md\n### REQ-10: Y\n//// c.md\n### REQ-1: Visitor\n',
		title: 'Update link to `c.md` (the file has moved)',
		link: '[x](c.md)',
	},
	{
		name: 'the item that the fragment opens with, in a file that is gone',
		files: '//// a.md\n[x](gone.md#req-1-guest)\n//// c.md\n### REQ-10: Y\n### REQ-1: Visitor\n',
		title: 'Update link to `c.md` (the file has moved)',
		link: '[x](c.md#req-1-visitor)',
	},
	{
		name: 'the item that the fragment opens with, under another heading',
		files: '//// a.md\n[x](#req-1-guest)\n\n### REQ-1: Visitor\n',
		title: 'Update link to `a.md#req-1-visitor` (the heading has moved)',
		link: '[x](#req-1-visitor)',
	},
	{
		name: 'a heading that is in another file now',
		files: '//// a.md\n[x](b.md#the-limits)\n//// b.md\n//// c/d.md\n## The limits\n',
		title: 'Update link to `c/d.md#the-limits` (the heading has moved)',
		link: '[x](c/d.md#the-limits)',
	},
	{
		name: 'a heading in two files',
		files: '//// a.md\n[x](b.md#limits)\n//// b.md\n//// c.md\n## Limits\n//// d.md\n## Limits\n',
	},
];

for (const { name, files: text, title, link } of fixtures) {
	test(`should ${title === undefined ? 'offer nothing for' : 'lead to'} ${name}`, async () => {
		const files = splitFiles(text);
		const located = await locateIn(files, 'a.md');
		const document = located.workspace.document('a.md');
		assert.ok(document);
		const [finding] = checkDocument(document, located.workspace, assert.fail).filter(it => it.rule === 'resolved-link');
		assert.ok(finding);
		const fix = findMovedLink(located, finding);
		assert.equal(fix?.title, title);
		if (fix && link !== undefined) {
			const changes = new Changes(located);
			fix.write(changes);
			const after = applyEdit(files, changes.toEdit());
			assert.equal(after.get('a.md')?.split('\n')[0], link);
			const again = await locateIn(after, 'a.md');
			const fixed = again.workspace.document('a.md');
			const findings = fixed ? checkDocument(fixed, again.workspace, assert.fail) : [];
			assert.deepEqual(
				findings.filter(it => it.rule === 'resolved-link'),
				[],
			);
			assert.equal(findMovedLink(again, finding), undefined);
		}
	});
}
