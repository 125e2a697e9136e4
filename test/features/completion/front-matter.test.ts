import { test } from 'node:test';
import { type CompletionCase, expectCompletion } from '../../support/expect-completion.js';

const others = `//// specs/others.md
---
type: prd
id: PRD-7
title: Payments
owner: "@li"
tags: [web, 小程序]
---
### GOAL-1: More orders

### INS-014: 支付太慢
`;

const keys: Readonly<Record<string, CompletionCase>> = {
	'those that are wanted first, and all of these at once': {
		at: '---\ntype: prd\n<|>\n---\n',
		offers: ['id, title, status, owner', 'id', 'title', 'status', 'owner', '…'],
		taken: {
			'id, title, status, owner': 'id: ${1}\ntitle: ${2}\nstatus: ${3:draft}\nowner: ${4}',
			title: 'title: ',
			goals: 'goals: ',
			roadmap: 'roadmap:\n  ',
		},
	},
	'the rest of a word': {
		at: '---\ntype: prd\nid: PRD-1\nrev<|>\n---\n',
		offers: ['reviewers'],
		taken: { reviewers: 'reviewers: ' },
	},
	'a key alone where its value is there': { at: '---\ntype: prd\nown<|>: "@li"\n---\n', taken: { owner: 'owner: "@li"' } },
	'those of a map below a key': {
		at: '---\ntype: prd\nroadmap:\n  start: 2026-09-01\n  <|>\n---\n',
		offers: ['horizon', 'quarter', 'end', 'milestone', 'track', 'progress'],
		taken: { horizon: '  horizon: ' },
	},
	'those of a map in braces': {
		at: '---\ntype: prd\nroadmap: { horizon: now, <|> }\n---\n',
		taken: { quarter: 'roadmap: { horizon: now, quarter:  }' },
	},
	'those of the maps in a list': {
		at: '---\ntype: event\nid: EVT-1\nproperties:\n  - name: amount\n    <|>\n---\n',
		taken: { unit: '    unit: ' },
	},
	'those of the first key in a list': {
		at: '---\ntype: event\nid: EVT-1\nproperties:\n  - <|>\n---\n',
		typed: ' ',
		taken: { name: '  - name: ' },
	},
	'those of a schema of the team': {
		at: '---\nstage: alpha\n<|>\n---\n//// clewline.yaml\nschemas: { "specs/**": team.json }\n//// team.json\n{"required":["stage","squad"],"properties":{"stage":{"enum":["alpha"]},"squad":{"$ref":"#/$defs/s"},"lead":{"type":"array"}},"$defs":{"s":{"description":"Who builds it."}}}\n',
		offers: ['squad', 'lead'],
		taken: { lead: 'lead: [$1]' },
	},
	'nothing at every space': { at: '---\ntype: prd\ntitle: A <|>\n---\n', typed: ' ', offers: [] },
	'nothing in text of several lines': { at: '---\ntype: prd\nproblem: |\n  People <|>\n---\n', offers: [] },
	'nothing in a comment': { at: '---\ntype: prd\n# own<|>\n---\n', offers: [] },
};

for (const [name, it] of Object.entries(keys)) {
	test(`keys of front matter should be ${name}`, () => expectCompletion({ ...it, at: `//// specs/a.md\n${it.at}${others}` }));
}

const values: Readonly<Record<string, CompletionCase>> = {
	'kinds, with what each must have': {
		at: '---\ntype: <|>\n---\n',
		typed: ' ',
		taken: { prd: 'type: prd\nid: ${1:PRD-8}\ntitle: ${2}\nstatus: ${3:draft}\nowner: ${4}' },
	},
	'a kind alone beside other fields': { at: '---\ntype: <|>\nid: PRD-8\n---\n', typed: ' ', taken: { prd: 'type: prd' } },
	'kinds while the front matter is not closed': {
		isFirst: true,
		at: '---\ntype: <|>\n',
		typed: ' ',
		taken: { persona: 'type: persona\nid: ${1:PER-1}\nname: ${2}' },
	},
	'the next free ID of the kind': {
		at: '---\ntype: prd\nid: <|>\n---\n',
		typed: ' ',
		offers: ['PRD-8'],
		taken: { 'PRD-8': 'id: PRD-8' },
	},
	'the next free ID of the prefix': {
		at: '---\ntype: prd\nid: PRD-<|>\n---\n',
		typed: '-',
		branches: ['PRD-11'],
		offers: ['PRD-12'],
	},
	'the states': { at: '---\ntype: prd\nstatus: <|>\n---\n', typed: ' ', taken: { 'in-progress': 'status: in-progress' } },
	'one in the place of another': {
		at: '---\ntype: prd\nstatus: d<|>raft # now\n---\n',
		taken: { dropped: 'status: dropped # now' },
	},
	'people, in the quotes that YAML wants': {
		at: '---\ntype: prd\nowner: <|>\n---\n',
		typed: ' ',
		offers: ['@li'],
		taken: { '@li': 'owner: "@li"' },
	},
	'people between quotes': { at: '---\ntype: prd\nowner: "<|>"\n---\n', typed: '"', taken: { '@li': 'owner: "@li"' } },
	'items of the right kind in a list': {
		at: '---\ntype: prd\ngoals: [<|>]\n---\n',
		typed: '[',
		offers: ['GOAL-1'],
		taken: { 'GOAL-1': 'goals: [GOAL-1]' },
	},
	'one more item of a list': {
		at: '---\ntype: prd\ngoals: [GOAL-9, <|>]\n---\n',
		typed: ' ',
		taken: { 'GOAL-1': 'goals: [GOAL-9, GOAL-1]' },
	},
	'items below a key': {
		at: '---\ntype: prd\ngoals:\n  - <|>\n---\n',
		typed: ' ',
		offers: ['GOAL-1'],
		taken: { 'GOAL-1': '  - GOAL-1' },
	},
	'items that are not in the list yet': { at: '---\ntype: prd\ngoals: [GOAL-1, <|>]\n---\n', typed: ' ', offers: [] },
	'the item that is being replaced': { at: '---\ntype: prd\ngoals: [GOAL-1<|>]\n---\n', offers: ['GOAL-1'] },
	'items below a key that stands as deep': { at: '---\ntype: prd\ngoals:\n- <|>\n---\n', typed: ' ', offers: ['GOAL-1'] },
	'items by words of their titles': { at: '---\ntype: prd\ninsights: 支付<|>\n---\n', taken: { 'INS-014': 'insights: INS-014' } },
	'choices of the schema': {
		at: '---\ntype: prd\nroadmap: { horizon: <|> }\n---\n',
		typed: ' ',
		offers: ['now', 'next', 'later'],
	},
	'choices deeper down': {
		at: '---\ntype: prd\nroadmap:\n  horizon: <|>\n---\n',
		typed: ' ',
		taken: { later: '  horizon: later' },
	},
	days: { at: '---\ntype: prd\nroadmap:\n  start: <|>\n---\n', typed: ' ', taken: { '2026-11-22': '  start: 2026-11-22' } },
	'a day in the place of the one behind the blank': {
		at: '---\ntype: prd\nroadmap:\n  start:<|> 2026-01-02 # soon\n---\n',
		taken: { '2026-11-22': '  start: 2026-11-22 # soon' },
	},
	'people in the place of what stands in quotes': {
		at: '---\ntype: prd\nowner: <|>"Li Si" # for now\n---\n',
		taken: { '@li': 'owner: "@li" # for now' },
	},
	'a choice in the place of none, before a comment': {
		at: '---\ntype: prd\nstatus: <|> # now\n---\n',
		taken: { dropped: 'status: dropped # now' },
	},
	quarters: { at: '---\ntype: prd\nquarter: <|>\n---\n', typed: ' ', offers: ['2026-Q4', '…'] },
	'words that the team uses': { at: '---\ntype: prd\ntags: [<|>]\n---\n', typed: '[', offers: ['web', '小程序'] },
	'yes and no': { at: '---\ntype: data\nid: DATA-1\nsensitive: <|>\n---\n', typed: ' ', offers: ['true', 'false'] },
	'schemas that the team has': {
		at: '---\n$schema: <|>\n---\n//// clewline.yaml\nschemas: { "docs/**": schemas/team.json }\n',
		typed: ' ',
		taken: { '../schemas/team.json': '$schema: ../schemas/team.json' },
	},
	'choices of a schema of the team': {
		at: '---\nstage: <|>\n---\n//// clewline.yaml\nschemas: { "specs/**": team.json }\n//// team.json\n{"properties":{"stage":{"enum":["alpha","no","1.0"]}}}\n',
		typed: ' ',
		offers: ['alpha', 'no', '1.0'],
		taken: { '1.0': 'stage: "1.0"' },
	},
	'nothing where text is written': { at: '---\ntype: prd\ntitle: <|>\n---\n', typed: ' ', offers: [] },
};

for (const [name, it] of Object.entries(values)) {
	test(`values of front matter should be ${name}`, () => expectCompletion({ ...it, at: `//// specs/a.md\n${it.at}${others}` }));
}

const skeletons: Readonly<Record<string, CompletionCase>> = {
	'begin a file': {
		at: '---<|>\n',
		typed: '-',
		taken: { story: '---\ntype: story\nid: ${1:STORY-1}\ntitle: ${2}\nstatus: ${3:draft}\n---\n\n# ${2}\n\n$0' },
	},
	'have all that is wanted of the kind': {
		at: '---<|>',
		typed: '-',
		taken: { prd: '---\ntype: prd\nid: ${1:PRD-8}\ntitle: ${2}\nstatus: ${3:draft}\nowner: ${4}\n---\n\n# ${2}\n\n$0' },
	},
	'stay away from front matter that is there': { at: '---<|>\ntype: prd\n---\n', typed: '-', offers: [] },
	'need snippets': { at: '---<|>\n', typed: '-', client: { canExpandSnippets: false }, offers: [] },
	'not close front matter again': { at: '---\ntype: prd\n---<|>\n', typed: '-', offers: [] },
	'not follow a thematic break': { at: '---\nSome text, and more <|>\n', typed: ' ', offers: [] },
};

for (const [name, it] of Object.entries(skeletons)) {
	test(`skeletons of front matter should ${name}`, () =>
		expectCompletion({ isFirst: true, ...it, at: `//// specs/a.md\n${it.at}\n${others}` }));
}
