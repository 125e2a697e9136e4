import type { Template } from '../template.js';

/** What is wanted, what stands in its way, and when it is to be there. */
export const goals: readonly Template[] = [
	{
		kind: 'goal',
		prefix: 'GOAL',
		name: { en: 'Goal', 'zh-cn': '目标' },
		fields: ['status: draft', '# statement: what will be true when it is reached', '# period: 2027-Q1', '# metric: MET-…'],
		sections: [
			{
				en: { heading: 'Why', hint: 'What does it change for users, and for us?' },
				'zh-cn': { heading: '为什么', hint: '对用户、对我们意味着什么？' },
			},
			{
				en: { heading: 'How we will know', hint: 'The number today, and the number to be reached.' },
				'zh-cn': { heading: '如何衡量', hint: '今天的数字，以及要达到的数字。' },
			},
		],
	},
	{
		kind: 'release',
		prefix: 'REL',
		name: { en: 'Release', 'zh-cn': '发布' },
		fields: ['status: draft', '# version: 1.0', '# date: {date}', '# contains: [PRD-…]'],
		sections: [
			{
				en: { heading: 'For users', hint: 'What will they notice?' },
				'zh-cn': { heading: '给用户', hint: '他们会看到什么变化？' },
			},
		],
	},
	{
		kind: 'milestone',
		prefix: 'MS',
		name: { en: 'Milestone', 'zh-cn': '里程碑' },
		fields: ['status: draft', '# date: {date}', '# contains: [REQ-…]'],
		sections: [
			{
				en: { heading: 'Reached when', hint: 'What can be shown on that day?' },
				'zh-cn': { heading: '达成标志', hint: '那一天能展示什么？' },
			},
		],
	},
	{
		kind: 'risk',
		prefix: 'RSK',
		name: { en: 'Risk', 'zh-cn': '风险' },
		fields: ['status: draft', 'probability: medium', 'impact: medium', '# owner: "@handle"', '# threatens: [PRD-…]'],
		sections: [
			{
				en: { heading: 'What may happen', hint: 'And what would show that it has?' },
				'zh-cn': { heading: '可能发生什么', hint: '出现什么信号说明已经发生？' },
			},
			{
				en: { heading: 'What we do about it', hint: 'Before, and if it happens.' },
				'zh-cn': { heading: '应对措施', hint: '事前做什么，发生后做什么。' },
			},
		],
	},
	{
		kind: 'decision',
		prefix: 'ADR',
		name: { en: 'Decision', 'zh-cn': '决策' },
		fields: ['status: draft', 'date: {date}', '# deciders: ["@handle"]', '# decides: [REQ-…]'],
		sections: [
			{
				en: { heading: 'Context', hint: 'What makes a decision necessary?' },
				'zh-cn': { heading: '背景', hint: '为什么需要做决定？' },
			},
			{
				en: { heading: 'Options', hint: 'What was considered, with what speaks for and against it.' },
				'zh-cn': { heading: '选项', hint: '考虑过什么，各自的利弊。' },
			},
			{
				en: { heading: 'Outcome', hint: 'What was decided, and what follows from it.' },
				'zh-cn': { heading: '结论', hint: '决定是什么，会带来什么。' },
			},
		],
	},
];
