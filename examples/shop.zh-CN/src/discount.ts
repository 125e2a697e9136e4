/** 满减：满 `from` 减 `off`，以分计。 */
export interface Threshold {
	readonly from: number;
	readonly off: number;
}

/** 券：满 `from` 可用，一单一张。 */
export interface Coupon extends Threshold {
	readonly code: string;
}

/** 最省的算法：用哪张券，实付多少。 */
export interface Best {
	readonly coupon: Coupon | undefined;
	readonly toPay: number;
}

/**
 * 满减先减，再挑一张减得最多的券；实付不会小于零。
 * @implements REQ-013
 */
export function bestPrice(goods: number, thresholds: readonly Threshold[], coupons: readonly Coupon[]): Best {
	const afterThreshold = goods - mostOff(goods, thresholds);
	const usable = coupons.filter(coupon => goods >= coupon.from);
	const coupon = usable.toSorted((a, b) => b.off - a.off)[0];
	return { coupon, toPay: Math.max(0, afterThreshold - (coupon?.off ?? 0)) };
}

function mostOff(goods: number, thresholds: readonly Threshold[]): number {
	return Math.max(0, ...thresholds.filter(({ from }) => goods >= from).map(({ off }) => off));
}
