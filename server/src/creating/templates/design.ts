import type { Template } from '../template.js';

/** How it looks, and which way users take. */
export const design: readonly Template[] = [
	{
		kind: 'flow',
		prefix: 'FLOW',
		name: { en: 'User flow', 'zh-cn': '用户流程' },
		fields: ['status: draft', '# persona: PER-…', '# requirements: [REQ-…]'],
		sections: [
			{
				en: { heading: 'Steps', text: chart(['Cart', 'Signed in?', 'Payment', 'Sign-in'], ['yes', 'no']) },
				'zh-cn': { heading: '步骤', text: chart(['购物车', '已登录？', '付款', '登录'], ['是', '否']) },
			},
			{
				en: { heading: 'What can go wrong', hint: 'Where may users be stopped, and how do they get on?' },
				'zh-cn': { heading: '异常', hint: '用户会在哪里被卡住，怎样继续？' },
			},
		],
	},
	{
		kind: 'screen',
		prefix: 'SCR',
		name: { en: 'Screen', 'zh-cn': '界面' },
		fields: [
			'status: draft',
			'states: [default, loading, empty, error, offline]',
			'# design: https://example.com',
			'# flow: FLOW-…',
		],
		sections: [
			{
				en: { heading: 'States', text: states(['State', 'What is shown'], ['default', 'loading', 'empty', 'error', 'offline']) },
				'zh-cn': { heading: '状态', text: states(['状态', '显示什么'], ['默认', '加载中', '空', '出错', '离线']) },
			},
		],
	},
];

/** A flowchart with one decision, given its four boxes and two answers. */
function chart([start, question, end, detour]: readonly string[], [yes, no]: readonly string[]): string {
	return [
		'```mermaid',
		'flowchart TD',
		`  a[${start}] --> b{${question}}`,
		`  b -- ${yes} --> c[${end}]`,
		`  b -- ${no} --> d[${detour}]`,
		'  d --> c',
		'```',
	].join('\n');
}

function states(head: readonly string[], rows: readonly string[]): string {
	return [`| ${head.join(' | ')} |`, '|---|---|', ...rows.map(it => `| ${it} | … |`)].join('\n');
}
