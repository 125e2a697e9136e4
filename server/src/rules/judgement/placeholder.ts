/** Whether an ID stands for any ID: `REQ-000`, `FR-00x`. Numbers begin at one. */
export function isPlaceholder(id: string): boolean {
	const digits = id.slice(id.indexOf('-') + 1);
	return /^(?:0+|\d*x+)$/.test(digits);
}
