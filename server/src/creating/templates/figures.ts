import type { Template } from '../template.js';

/** What is measured, and what is tried out. */
export const figures: readonly Template[] = [
	{
		kind: 'metric',
		prefix: 'MET',
		name: { en: 'Metric', 'zh-cn': '指标' },
		fields: ['status: draft', 'kind: ratio', '# window: 7d', '# unit: "%"', '# baseline: 0', '# target: 0', '# events: [EVT-…]'],
		sections: [
			{
				en: { heading: 'Definition', hint: 'What exactly is counted, what is not, and by which clock?' },
				'zh-cn': { heading: '口径', hint: '到底统计什么、不统计什么、按什么时区？' },
			},
			{
				en: { heading: 'Where the number comes from', hint: 'The table, the report or the tool.' },
				'zh-cn': { heading: '数据来源', hint: '数据表、报表或工具。' },
			},
		],
	},
	{
		kind: 'event',
		prefix: 'EVT',
		name: { en: 'Tracking event', 'zh-cn': '埋点事件' },
		fields: ['status: draft', '# name: order_paid', '# trigger: when exactly it is sent', '# platforms: [web, iOS, Android]'],
		sections: [
			{
				en: { heading: 'Properties', text: table(['property', 'type', 'required', 'personal'], ['…', 'string', 'yes', 'no']) },
				'zh-cn': { heading: '属性', text: table(['属性', '类型', '必传', '个人信息'], ['……', 'string', '是', '否']) },
			},
		],
	},
	{
		kind: 'experiment',
		prefix: 'EXP',
		name: { en: 'Experiment', 'zh-cn': '实验' },
		fields: [
			'status: draft',
			'# primary-metric: MET-…',
			'# guardrails: [MET-…]',
			'variants: [{ name: control, share: 50 }, { name: new, share: 50 }]',
			'unit: user',
			'alpha: 0.05',
			'power: 0.8',
			'# flag: FLAG-…',
		],
		sections: [
			{
				en: { heading: 'Hypothesis', text: 'If …, then …, because ….' },
				'zh-cn': { heading: '假设', text: '如果……，那么……，因为……。' },
			},
			{
				en: { heading: 'Result', hint: 'The number, its interval, and the day it was read.' },
				'zh-cn': { heading: '结果', hint: '数值、区间、读数日期。' },
			},
			{
				en: { heading: 'Decision', hint: 'What happens now, and when is the flag removed?' },
				'zh-cn': { heading: '决定', hint: '接下来怎么做，开关什么时候移除？' },
			},
		],
	},
	{
		kind: 'flag',
		prefix: 'FLAG',
		name: { en: 'Feature flag', 'zh-cn': '功能开关' },
		fields: ['status: draft', '# key: guest_checkout', 'default: false', '# owner: "@handle"', '# remove-by: {date}'],
		sections: [
			{
				en: { heading: 'On and off', hint: 'What do users see in each case?' },
				'zh-cn': { heading: '开与关', hint: '两种情况下用户分别看到什么？' },
			},
		],
	},
	{
		kind: 'data',
		prefix: 'DATA',
		name: { en: 'Personal data', 'zh-cn': '个人信息' },
		fields: ['status: draft', '# category: mail address', '# legal-basis: contract', '# retention: 30 days', 'sensitive: false'],
		sections: [
			{
				en: { heading: 'Purpose', hint: 'What is it used for, and could we do without it?' },
				'zh-cn': { heading: '处理目的', hint: '用来做什么，能不能不收集？' },
			},
			{
				en: { heading: 'Who receives it', hint: 'Inside, outside, and in which countries.' },
				'zh-cn': { heading: '接收方', hint: '内部、外部，以及是否出境。' },
			},
		],
	},
];

function table(head: readonly string[], row: readonly string[]): string {
	return [head, head.map(() => '---'), row].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
