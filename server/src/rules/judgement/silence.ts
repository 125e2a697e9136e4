import type { Suppression } from '../../language/document.js';
import type { Span } from '../../util/span.js';

/** The stretches in which a rule is silent, in order, none over another. */
export function stretchesOf(rule: string, suppressions: readonly Suppression[]): readonly Span[] {
	const own = suppressions.filter(it => it.rules.length === 0 || it.rules.includes(rule)).sort((a, b) => a.start - b.start);
	const stretches: Span[] = [];
	for (const { start, end } of own) {
		const last = stretches.at(-1);
		if (last && start <= last.end) {
			stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) };
		} else {
			stretches.push({ start, end });
		}
	}
	return stretches;
}
