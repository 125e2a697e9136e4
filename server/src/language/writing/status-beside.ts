import { chineseStatus, japaneseStatus } from '../attribute.js';

/** A status as it is written beside a text: in Chinese where that is Chinese, in Japanese where that is a Japanese status. */
export function statusBeside(status: string, beside: string): string {
	return japaneseStatus(status, beside) ?? (/\p{Script=Han}/u.test(beside) ? chineseStatus(status) : undefined) ?? status;
}
