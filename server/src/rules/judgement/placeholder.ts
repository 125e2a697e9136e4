/** Whether an ID stands for any ID: `REQ-000`, `FR-999`. Real ones are never numbered so. */
export function isPlaceholder(id: string): boolean {
	const digits = id.slice(id.indexOf('-') + 1);
	return /^(?:0+|9{3,})$/.test(digits);
}
