/** 支付方式。 */
export type Method = 'wechat' | 'alipay';

/**
 * 当前环境里点了就能付的方式，排在前面的先展示。
 * @implements REQ-001
 */
export function methodsFor(userAgent: string): Method[] {
	return userAgent.includes('MicroMessenger') ? ['wechat'] : ['alipay', 'wechat'];
}

/** 支付平台发来的通知，金额以分计。 */
export interface Notice {
	readonly paymentId: string;
	readonly orderId: string;
	readonly amount: number;
}

/** 账本：每笔支付一行。 */
export type Ledger = Map<string, Notice>;

// @implements REQ-002 以支付流水号去重，先到后到都一样。
export function record(ledger: Ledger, notice: Notice, orderAmount: number): 'recorded' | 'known' | 'wrong-amount' {
	if (ledger.has(notice.paymentId)) {
		return 'known';
	}
	if (notice.amount !== orderAmount) {
		return 'wrong-amount';
	}
	ledger.set(notice.paymentId, notice);
	return 'recorded';
}

const sentenceByReason: Readonly<Record<string, string>> = {
	balance: '余额不足，换一张卡或换一种方式再试。',
	cancelled: '您取消了付款，订单还在，随时可以接着付。',
	risk: '支付平台没有放行，请在它的消息里确认后再试。',
};

/** @implements REQ-003 */
export function refusalSentence(reason: string): string {
	return sentenceByReason[reason] ?? '这次没有付成，没有扣款，可以再试一次或换一种方式。';
}
