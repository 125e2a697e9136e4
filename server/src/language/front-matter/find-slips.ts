import type { YAMLError } from 'yaml';
import { findBareNumbers } from './bare-number.js';
import { findBareText } from './bare-text.js';
import type { Slip } from './slip.js';
import { findUnclosedKeys } from './unclosed-key.js';

/** The mistakes that errors of `yaml` come from, in text order; each once. */
export function findSlips(errors: readonly YAMLError[], source: string): Slip[] {
	const found = new Map<number, Slip>();
	for (const error of errors) {
		const value = findBareText(error, source);
		const others = [...findUnclosedKeys(error, source), ...findBareNumbers(error, source)];
		for (const slip of value ? [value] : others) {
			found.set(slip.start, found.get(slip.start) ?? slip);
		}
	}
	return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The YAML as `yaml` gets to see it: as long as it is written. */
export function maskSlips(source: string, slips: readonly Slip[]): string {
	let masked = source;
	for (const { start, end, replacement } of slips) {
		masked = masked.slice(0, start) + replacement + masked.slice(end);
	}
	return masked;
}
