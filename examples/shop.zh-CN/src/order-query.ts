/** 发出去的一个验证码。 */
export interface Code {
	readonly value: string;
	readonly sentAt: number;
	readonly failures: number;
}

const minute = 60_000;

/**
 * 验证码对不对；五分钟过期，错五次作废。
 * @implements REQ-031
 */
export function verify(code: Code, input: string, now: number): 'ok' | 'wrong' | 'expired' {
	if (now - code.sentAt > 5 * minute || code.failures >= 5) {
		return 'expired';
	}
	return input === code.value ? 'ok' : 'wrong';
}

/**
 * 只留前三后四：`138****0000`。
 * @implements REQ-032
 */
export function maskPhone(phone: string): string {
	return phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');
}

/** 只留姓，复姓按一个字处理，宁可多遮。 */
export function maskName(name: string): string {
	const [first = '', ...rest] = name;
	return first + '*'.repeat(rest.length);
}
