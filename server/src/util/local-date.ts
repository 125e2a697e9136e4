/** The day where the user is, as `2026-11-22`; the day in Greenwich may be another. */
export function localDate(date: Date): string {
	const part = (value: number, length: number): string => String(value).padStart(length, '0');
	return `${part(date.getFullYear(), 4)}-${part(date.getMonth() + 1, 2)}-${part(date.getDate(), 2)}`;
}
