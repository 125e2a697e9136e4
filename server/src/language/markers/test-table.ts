/**
 * Whether a string is the title of a table of tests: ``it.each`…`('REQ-1', …)`` or `it.each([…])('REQ-1', …)`. The table
 * is looked back over by counting its brackets.
 */
export function isEachTable(text: string, opening: number): boolean {
	const before = text.slice(Math.max(0, opening - longestTable), opening).trimEnd();
	if (!/[)`]\s*\($/.test(before)) {
		return false;
	}
	const tableEnd = before.slice(0, -1).trimEnd().length - 1;
	const tableStart = before[tableEnd] === '`' ? before.lastIndexOf('`', tableEnd - 1) : openingParenthesis(before, tableEnd);
	return each.test(before.slice(Math.max(0, tableStart - longestName), Math.max(0, tableStart)));
}

const longestTable = 2000;
const longestName = 60;
const each =
	/(?<![\w$.])[xf]?(?:it|test|describe|suite)(?:\.(?:only|skip|concurrent|sequential|failing))*\.(?:each|for|skipIf|runIf)\s*(?:<[^()]*>)?$/;

function openingParenthesis(text: string, close: number): number {
	let depth = 0;
	for (let at = close; at >= 0; at--) {
		depth += text[at] === ')' ? 1 : text[at] === '(' ? -1 : 0;
		if (depth === 0) {
			return at;
		}
	}
	return 0;
}
