import type { lifeCycle } from '../../language/attribute.js';

/** A status as it is written beside a text: in Chinese where that is Chinese. */
export function inChinese(status: (typeof lifeCycle)[number], beside: string): string {
	return /\p{Script=Han}/u.test(beside) ? chineseStatus[status] : status;
}

const chineseStatus: Readonly<Record<(typeof lifeCycle)[number], string>> = {
	draft: '草稿',
	review: '评审中',
	approved: '已批准',
	'in-progress': '进行中',
	shipped: '已上线',
	dropped: '已放弃',
};
