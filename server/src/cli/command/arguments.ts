import * as l10n from '@vscode/l10n';
import { findNearWord } from '../../rules/judgement/near-word.js';
import type { OptionSpec } from './option.js';
import { UsageError } from './usage-error.js';

/** What a command was called with. */
export interface Arguments {
	/** What is no option, in the order given. */
	readonly operands: readonly string[];
	has(name: string): boolean;

	/** The value of an option, the last one where it was given several times. */
	text(name: string): string | undefined;

	/** All values of an option, also those in one word with commas between them. */
	texts(name: string): readonly string[];

	/** The value of an option that has a fixed set of values. */
	choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined;
}

/**
 * Reads the words of a command line: `--name value`, `--name=value`, `-n value`; after `--` nothing is an option.
 *
 * @throws UsageError for an option that is unknown, or lacks its value, or has a wrong one.
 */
export function parseArguments(words: readonly string[], specs: readonly OptionSpec[]): Arguments {
	const operands: string[] = [];
	const values = new Map<string, string[]>();
	const rest = [...words];
	for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
		if (word === '--') {
			operands.push(...rest.splice(0));
		} else if (word.startsWith('-') && word !== '-') {
			const { name, value } = readOption(word, rest, specs);
			values.set(name, [...(values.get(name) ?? []), value]);
		} else {
			operands.push(word);
		}
	}
	return {
		operands,
		has: name => values.has(name),
		text: name => values.get(name)?.at(-1),
		texts: name =>
			(values.get(name) ?? [])
				.flatMap(it => it.split(','))
				.map(it => it.trim())
				.filter(it => it !== ''),
		choice: (name, choices) => choices.find(it => it === values.get(name)?.at(-1)),
	};
}

/** Reads one option; its value may be the first word of the rest, and is then taken from there. */
function readOption(
	word: string,
	rest: string[],
	specs: readonly OptionSpec[],
): { readonly name: string; readonly value: string } {
	const [, given = word, , attached] = /^(--?[^=]*)(=([^]*))?$/.exec(word) ?? [];
	const spec = specs.find(it => given === `--${it.name}` || given === `-${it.letter}`);
	if (!spec) {
		throw new UsageError(describeUnknown(given, specs));
	}
	if (spec.value === undefined) {
		if (attached !== undefined) {
			throw new UsageError(l10n.t('`{0}` takes no value.', given));
		}
		return { name: spec.name, value: '' };
	}

	const value = attached ?? rest.shift();
	if (value === undefined || value === '') {
		throw new UsageError(l10n.t('`{0}` needs a value.', given));
	}
	if (spec.choices && !spec.choices.includes(value)) {
		throw new UsageError(l10n.t('`{0}` is not a value of `{1}`. Use one of: {2}.', value, given, spec.choices.join(', ')));
	}
	return { name: spec.name, value };
}

function describeUnknown(given: string, specs: readonly OptionSpec[]): string {
	const near = findNearWord(
		given,
		specs.map(it => `--${it.name}`),
	);
	return near === undefined
		? l10n.t('There is no option `{0}`.', given)
		: l10n.t('There is no option `{0}`. Did you mean `{1}`?', given, near);
}
