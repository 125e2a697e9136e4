/** The other ways to write an ID that ends in a number, with more zeros before it or fewer: for `ADR-009`, `ADR-9`, `ADR-09` and `ADR-0009`. */
export function otherPaddings(before: string, number: string): readonly string[] {
	const short = String(Number(number));
	const paddings = [1, 2, 3, 4].map(it => short.padStart(it, '0'));
	return [...new Set(paddings)].filter(it => it !== number).map(it => before + it);
}
