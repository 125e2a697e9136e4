/** 全部埋点及其属性，没有一个带个人信息。 */
export interface Events {
	/** @implements EVT-checkout_viewed */
	checkout_viewed: { checkout_id: string; where: 'wechat' | 'browser'; is_guest: boolean };

	/** @implements EVT-payment_started */
	payment_started: { checkout_id: string; method: 'wechat' | 'alipay' };

	/** @implements EVT-payment_declined */
	payment_declined: { checkout_id: string; reason: 'balance' | 'cancelled' | 'risk' | 'other' };

	/** @implements EVT-order_paid */
	order_paid: { checkout_id: string; value: number };

	/** @implements EVT-order_queried */
	order_queried: { orders: number };
}

/** 上报一个事件；没有同意统计的人，什么也不发。 */
export function createTracker(hasAgreed: boolean, send: (name: string, properties: object) => void) {
	return <Name extends keyof Events>(name: Name, properties: Events[Name]): void => {
		if (hasAgreed) {
			send(name, properties);
		}
	};
}
