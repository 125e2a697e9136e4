import { type Document, parseDocument, type YAMLError } from 'yaml';
import { findBareNumbers } from './bare-number.js';
import { findBareText } from './bare-text.js';
import type { Slip } from './slip.js';
import { findUnclosedKeys } from './unclosed-key.js';

/** What `yaml` makes of a source, and the slips that it did not get to see. */
export interface ParsedYaml {
	readonly document: Document.Parsed;
	readonly slips: readonly Slip[];
}

/** Parses YAML 1.2 around the slips in it. One can hide another, so it is read again until no more are found. */
export function parseYaml(source: string): ParsedYaml {
	let slips: readonly Slip[] = [];
	for (let rounds = 0; ; rounds++) {
		const masked = maskSlips(source, slips);
		const document = parseDocument(masked, { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
		const isWorthwhile = rounds < maximumRounds && document.errors.length <= maximumErrors;
		const found = isWorthwhile ? findSlips(document.errors.slice(0, maximumFaults), masked) : [];
		const more = found.filter(it => !slips.some(({ start, end }) => it.start < end && start < it.end));
		if (more.length === 0) {
			return { document, slips };
		}
		slips = [...slips, ...more];
	}
}

/** How many errors of `yaml` are looked at: nobody reads more, and each has to be placed. */
export const maximumFaults = 100;

/** Each round finds at least one more slip, and mostly all of them; nobody makes more that hide each other. */
const maximumRounds = 8;

/** What has more is no front matter that somebody has written, and to read it again would take long. */
const maximumErrors = 1000;

/** The mistakes that errors of `yaml` come from, in text order; each once. */
function findSlips(errors: readonly YAMLError[], source: string): Slip[] {
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
function maskSlips(source: string, slips: readonly Slip[]): string {
	let masked = source;
	for (const { start, end, replacement } of slips) {
		masked = masked.slice(0, start) + replacement + masked.slice(end);
	}
	return masked;
}
