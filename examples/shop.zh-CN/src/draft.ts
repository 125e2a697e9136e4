import type { Form } from './order.js';

const minute = 60_000;

/**
 * 留在用户设备上的填写内容，三十分钟有效。
 * @implements REQ-015
 */
export class Draft {
	#kept: { readonly text: string; readonly at: number } | undefined;

	keep(form: Form, now: number): void {
		this.#kept = { text: JSON.stringify(form), at: now };
	}

	restore(now: number): Form | undefined {
		if (this.#kept && now - this.#kept.at > 30 * minute) {
			this.clear();
		}
		return this.#kept && JSON.parse(this.#kept.text);
	}

	/** 付款成功之后立即调用。 */
	clear(): void {
		this.#kept = undefined;
	}
}
