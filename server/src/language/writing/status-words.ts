import { chineseStatus } from '../attribute.js';

/** A status as it is written beside a text: in Chinese where that is Chinese. */
export function inChinese(status: string, beside: string): string {
	return /\p{Script=Han}/u.test(beside) ? (chineseStatus(status) ?? status) : status;
}
