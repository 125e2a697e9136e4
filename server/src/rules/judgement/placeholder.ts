/** Whether an ID stands for any ID: `REQ-000`, `FR-00x`, `REQ-NNN`. Numbers begin at one. */
export function isPlaceholder(id: string): boolean {
	const digits = id.slice(id.lastIndexOf('-') + 1);
	return /^(?:0+|\d*x+|X+|N+)$/.test(digits);
}
