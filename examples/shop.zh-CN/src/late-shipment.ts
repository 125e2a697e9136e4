/** 一个待发的包裹。时间带时区，如 `2026-12-01T18:00:00+08:00`。 */
export interface Shipment {
	readonly promisedAt: string;
	readonly shipped: boolean;
	readonly newTime?: string;
}

// @implements REQ-034
export function isLate({ promisedAt, shipped }: Shipment, now: string): boolean {
	return !shipped && Date.parse(now) > Date.parse(promisedAt);
}

/** 短信的内容。 */
export function lateMessage({ newTime }: Shipment): string {
	return newTime === undefined ? '您的茶发货晚了，新的时间还没定下来，可以随时退款。' : `您的茶发货晚了，预计 ${newTime} 发出。`;
}
