/** A line that two texts share, or that one of them has. */
export interface DiffLine {
	readonly type: 'same' | 'removed' | 'added';
	readonly line: string;
}

/** The lines of two texts side by side, so that as many as possible are the same. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
	const old = linesOf(before);
	const now = linesOf(after);
	let start = 0;
	while (start < old.length && start < now.length && old[start] === now[start]) {
		start++;
	}
	let tail = 0;
	while (tail < old.length - start && tail < now.length - start && old.at(-1 - tail) === now.at(-1 - tail)) {
		tail++;
	}
	return [
		...toLines('same', old.slice(0, start)),
		...diffMiddle(old.slice(start, old.length - tail), now.slice(start, now.length - tail)),
		...toLines('same', old.slice(old.length - tail)),
	];
}

function linesOf(text: string): readonly string[] {
	return text === '' ? [] : text.split(/\r\n?|\n/);
}

function toLines(type: DiffLine['type'], lines: readonly string[]): DiffLine[] {
	return lines.map(line => ({ type, line }));
}

/** Walks back the table of longest common sequences; two long texts that share little are shown one after the other. */
function diffMiddle(old: readonly string[], now: readonly string[]): DiffLine[] {
	if (old.length * now.length > largestTable) {
		return [...toLines('removed', old), ...toLines('added', now)];
	}
	const width = now.length + 1;
	const lengths = measure(old, now);
	const lines: DiffLine[] = [];
	let i = 0;
	let j = 0;
	while (i < old.length || j < now.length) {
		const [before, after] = [old[i], now[j]];
		if (before !== undefined && before === after) {
			lines.push({ type: 'same', line: before });
			i++;
			j++;
		} else if (
			before !== undefined &&
			(after === undefined || at(lengths, (i + 1) * width + j) >= at(lengths, i * width + j + 1))
		) {
			lines.push({ type: 'removed', line: before });
			i++;
		} else {
			lines.push({ type: 'added', line: after ?? '' });
			j++;
		}
	}
	return lines;
}

/** How many lines are the same from a line of each on, row by row. */
function measure(old: readonly string[], now: readonly string[]): Uint32Array {
	const width = now.length + 1;
	const lengths = new Uint32Array((old.length + 1) * width);
	for (let i = old.length - 1; i >= 0; i--) {
		for (let j = now.length - 1; j >= 0; j--) {
			const here = i * width + j;
			lengths[here] =
				old[i] === now[j] ? at(lengths, here + width + 1) + 1 : Math.max(at(lengths, here + width), at(lengths, here + 1));
		}
	}
	return lengths;
}

function at(lengths: Uint32Array, index: number): number {
	return lengths[index] ?? 0;
}

/** In cells: a thousand lines against a thousand. */
const largestTable = 1_000_000;
