import type { Template } from '../template.js';

/** What is to be built. */
export const requirements: readonly Template[] = [
	{
		kind: 'prd',
		prefix: 'PRD',
		name: { en: 'Product requirements document', 'zh-cn': '产品需求文档' },
		fields: [
			'status: draft',
			'# owner: "@handle"',
			'# goals: [GOAL-…]',
			'# personas: [PER-…]',
			'# roadmap: { horizon: next, start: {date}, end: {date} }',
		],
		sections: [
			{
				en: { heading: 'The problem', hint: 'Who has it, how often, and how do we know?' },
				'zh-cn': { heading: '问题', hint: '谁遇到、多频繁、依据是什么？' },
			},
			{
				en: { heading: 'What we do not do', hint: 'What a reader might expect, and why it is left out.' },
				'zh-cn': { heading: '不做什么', hint: '读者可能期待什么，为什么不做。' },
			},
			{
				en: { heading: 'Stories', hint: 'A heading for each, such as STORY-1: Pay as a guest.' },
				'zh-cn': { heading: '用户故事', hint: '每个故事一个标题，如 STORY-1：不注册也能买。' },
			},
			{
				en: {
					heading: 'Requirements',
					hint: 'A heading for each, such as REQ-001: Guest checkout, with its acceptance criteria.',
				},
				'zh-cn': { heading: '需求', hint: '每条需求一个标题，如 REQ-001：不注册也能下单，并附验收标准。' },
			},
			{
				en: { heading: 'How we will know', hint: 'The metrics, and the events they are computed from.' },
				'zh-cn': { heading: '如何衡量', hint: '指标，以及用于计算的埋点事件。' },
			},
		],
	},
	{
		kind: 'story',
		prefix: 'STORY',
		name: { en: 'User story', 'zh-cn': '用户故事' },
		fields: ['status: draft', '# persona: PER-…', '# activity: a column of the story map', '# release: REL-…'],
		sections: [
			{
				en: { heading: 'Story', text: 'As a …, I want …, so that ….' },
				'zh-cn': { heading: '故事', text: '作为……，我想……，以便……。' },
			},
		],
	},
	{
		kind: 'requirement',
		prefix: 'REQ',
		name: { en: 'Requirement', 'zh-cn': '需求' },
		fields: ['status: draft', 'priority: P2', '# owner: "@handle"', '# refines: STORY-…', '# evidenced-by: [INS-…]'],
		sections: [
			{
				en: { heading: 'Statement', hint: 'What the product does, in a sentence that can be tested.' },
				'zh-cn': { heading: '描述', hint: '产品要做到什么，用一句可以检验的话。' },
			},
			{
				en: { heading: 'Acceptance criteria', text: '- [ ] WHEN … THE SYSTEM SHALL ….' },
				'zh-cn': { heading: '验收标准', text: '- [ ] 当……时，系统应……。' },
			},
		],
	},
	{
		kind: 'criterion',
		prefix: 'AC',
		name: { en: 'Acceptance criterion', 'zh-cn': '验收标准' },
		fields: ['status: draft', '# requirement: REQ-…'],
		sections: [
			{
				en: { heading: 'Criterion', text: 'Given …, when …, then ….' },
				'zh-cn': { heading: '标准', text: '假设……，当……时，那么……。' },
			},
		],
	},
];
