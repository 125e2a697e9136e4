/** 一个手机号名下存着的东西。 */
export interface Holding {
	readonly phone?: string;
	readonly address?: string;
	readonly trackingId?: string;
	readonly trades: readonly { readonly id: string; readonly arrivesOn?: string }[];
}

/**
 * 删除个人信息，交易记录按法定期限留下。还有货在路上就先不删，告诉他哪天以后可以。
 * @implements REQ-033
 */
export function eraseHolding({ trades }: Holding): { kept: Holding } | { notBefore: string } {
	const days = trades.flatMap(({ arrivesOn }) => arrivesOn ?? []).toSorted();
	const last = days.at(-1);
	return last === undefined ? { kept: { trades } } : { notBefore: last };
}
