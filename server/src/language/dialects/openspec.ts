import type { Dialect } from './dialect.js';
import { DeltaReader } from './openspec/delta-reader.js';
import { type OpenSpecPlace, placeOf } from './openspec/place.js';
import { proposalReader } from './openspec/proposal-reader.js';
import { SpecReader } from './openspec/spec-reader.js';
import { deltaTitles, requirementOpening, requirementsTitles } from './openspec/words.js';
import { readNumberedTask } from './numbered-task.js';
import { nativeReader } from './native.js';

/**
 * OpenSpec: a folder a capability with its `spec.md`, and a folder a change with a proposal, tasks and deltas. A requirement has no ID:
 * its name is the key, and upper and lower case differ. Changes that were archived define nothing, for the specs hold what they brought.
 *
 * @implements REQ-601
 */
export const openSpec: Dialect = {
	name: 'openspec',

	recognizes(path, text) {
		const place = placeOf(path);
		return place !== undefined && (place.isInOpenSpec || marks[place.role].every(it => it.test(text)));
	},

	scopeOf(path) {
		const place = placeOf(path);
		return place && (place.role === 'proposal' || place.role === 'tasks' ? place.change : place.folder);
	},

	reader(path, grammar) {
		const base = nativeReader(grammar);
		const place = placeOf(path);
		if (!place || place.isArchived) {
			return { ...base, ...silent };
		}
		switch (place.role) {
			case 'spec':
				return new SpecReader(base, grammar);
			case 'delta':
				return new DeltaReader(base, grammar, place);
			case 'proposal':
				return proposalReader(base, place);
			case 'tasks':
				return {
					...base,
					listItem: (text, content, it) => readNumberedTask(text, content, it) ?? base.listItem(text, content, it),
				};
		}
	},
};

/** What gives a file away where no folder is called `openspec`: it has all of these. */
const marks: Readonly<Record<OpenSpecPlace['role'], readonly RegExp[]>> = {
	spec: [headingOf(2, `(?:${requirementsTitles})[ \\t]*$`), headingOf(3, requirementOpening)],
	delta: [headingOf(2, `(?:${deltaTitles})[ \\t]*$`)],
	proposal: [/^\uFEFF?##[ \t]+(?:Why|为什么|為什麼)[ \t]*$/m, /^##[ \t]+(?:What Changes|变更内容|變更內容)[ \t]*$/m],
	tasks: [/^\uFEFF?[-*][ \t]+\[[ xX]\][ \t]+\d+\.\d+[ \t]/m],
};

/** A heading of that depth with words that match a pattern. */
function headingOf(depth: number, source: string): RegExp {
	return new RegExp(String.raw`^\uFEFF?#{${String(depth)}}[ \t]*(?<=[ \t]|###)${source}`, 'imu');
}

/** Defines nothing. */
const silent = { heading: nothing, paragraph: nothing, tableRow: nothing, listItem: nothing };

function nothing(): undefined {
	return undefined;
}
