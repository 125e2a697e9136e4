/** The formats of the shipped schemas; a team's own schemas have all that ajv knows. */
export const formats = { date: isDate };

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
function isDate(text: string): boolean {
	const { year, month, day } = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text)?.groups ?? {};
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
