/** The index of the first of some rising numbers that is not below a bound; their count where all are. */
export function firstAtLeast(numbers: readonly number[], bound: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) < bound) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
