import type { Template } from '../template.js';

/** What is known of users and rivals. */
export const needs: readonly Template[] = [
	{
		kind: 'persona',
		prefix: 'PER',
		name: { en: 'Persona', 'zh-cn': '用户画像' },
		fields: ['status: draft', '# role: who they are at work or at home', '# share: 30'],
		sections: [
			{
				en: { heading: 'Goals', hint: 'What do they want to get done?' },
				'zh-cn': { heading: '目标', hint: '他们想完成什么？' },
			},
			{
				en: { heading: 'Pains', hint: 'What keeps them from it today?' },
				'zh-cn': { heading: '痛点', hint: '今天是什么挡住了他们？' },
			},
			{
				en: { heading: 'Context', hint: 'Where, when and on what device do they use the product?' },
				'zh-cn': { heading: '场景', hint: '在哪里、什么时候、用什么设备使用产品？' },
			},
		],
	},
	{
		kind: 'insight',
		prefix: 'INS',
		name: { en: 'Insight', 'zh-cn': '洞察' },
		fields: ['status: draft', 'source: interview', 'date: {date}', '# participants: [P1, P2]', '# confidence: high'],
		sections: [
			{
				en: { heading: 'What we learned', hint: 'One finding, in two or three sentences.' },
				'zh-cn': { heading: '结论', hint: '一条发现，两三句话。' },
			},
			{
				en: { heading: 'What was said', hint: 'Quotes under pseudonyms, or the numbers.' },
				'zh-cn': { heading: '原话', hint: '用化名记录原话，或写下数据。' },
			},
			{
				en: { heading: 'How we know', hint: 'The method, how many took part, what they agreed to.' },
				'zh-cn': { heading: '依据', hint: '研究方法、参与人数、参与者同意的范围。' },
			},
		],
	},
	{
		kind: 'competitor',
		prefix: 'CMP',
		name: { en: 'Competitor', 'zh-cn': '竞品' },
		fields: ['status: draft', '# name: the name of the product', '# url: https://example.com', 'checked: {date}'],
		sections: [
			{
				en: { heading: 'What it does better', hint: 'Why do users choose it?' },
				'zh-cn': { heading: '优势', hint: '用户为什么选它？' },
			},
			{
				en: { heading: 'What it does worse', hint: 'Where does it leave a gap?' },
				'zh-cn': { heading: '劣势', hint: '它留下了什么空白？' },
			},
		],
	},
	{
		kind: 'assumption',
		prefix: 'ASM',
		name: { en: 'Assumption', 'zh-cn': '假设' },
		fields: ['status: draft', '# statement: what is taken as true', '# impact: high', '# due: {date}'],
		sections: [
			{
				en: { heading: 'What rests on it', hint: 'What would have to change if it were wrong?' },
				'zh-cn': { heading: '影响', hint: '如果不成立，什么要改？' },
			},
			{
				en: { heading: 'How it will be tested', hint: 'By whom, how, and until when?' },
				'zh-cn': { heading: '验证方式', hint: '由谁、怎样、在什么时候之前验证？' },
			},
		],
	},
];
