import type { Recipient } from './address.js';

/** 购物车里的一行，价格以分计。 */
export interface Line {
	readonly sku: string;
	readonly count: number;
	readonly price: number;
}

/** 下单页上填的东西。 */
export interface Form {
	readonly recipient: Recipient;
	readonly wantsNews: boolean;
}

/**
 * 还缺什么才能付款；空的就是可以付了。有没有账号不在其中。
 * @implements REQ-012
 */
export function missing(lines: readonly Line[], { recipient }: Form): string[] {
	const wanted = { 商品: lines.length > 0, 收货人: recipient.name, 手机号: recipient.phone, 地址: recipient.detail };
	return Object.entries(wanted).flatMap(([name, value]) => (value ? [] : [name]));
}

// @implements REQ-016 扣款前最后一刻再问一次库存。
export function outOfStock(lines: readonly Line[], stock: Readonly<Record<string, number>>): string[] {
	return lines.filter(({ sku, count }) => (stock[sku] ?? 0) < count).map(({ sku }) => sku);
}

/**
 * 营销短信的同意记录；没勾就没有。
 * @implements REQ-017
 */
export function newsConsent(form: Form, now: Date, wording: string): { at: string; wording: string } | undefined {
	return form.wantsNews ? { at: now.toISOString(), wording } : undefined;
}
