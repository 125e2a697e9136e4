/** 收货信息；认不出来的项空着，原文留在 `source`。 */
export interface Recipient {
	readonly name: string;
	readonly phone: string;
	readonly province: string;
	readonly city: string;
	readonly district: string;
	readonly detail: string;
	readonly source: string;
}

const municipalities = ['北京市', '上海市', '天津市', '重庆市'];
const place =
	/(?<province>[\p{Script=Han}]{2,7}?(?:省|自治区))?(?<city>[\p{Script=Han}]{2,10}?(?:市|自治州|盟))(?<district>[\p{Script=Han}]{1,8}?(?:区|县|旗|市))?(?<detail>.*)$/u;

// 实现 REQ-014
export function parseRecipient(source: string): Recipient {
	const phone = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(source)?.[0] ?? '';
	const parts = source.replace(phone, ' ').trim().split(/[\s,，]+/);
	const address = parts.find(part => place.test(part)) ?? '';
	const name = parts.find(part => part !== address && /^\p{Script=Han}{2,4}$/u.test(part)) ?? '';
	const { province = '', city = '', district = '', detail = '' } = place.exec(address)?.groups ?? {};
	return { name, phone, province: province || (municipalities.includes(city) ? city : ''), city, district, detail, source };
}
