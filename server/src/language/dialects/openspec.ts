import type { Dialect } from './dialect.js';
import { DeltaReader } from './openspec/delta-reader.js';
import { type OpenSpecPlace, placeOf } from './openspec/place.js';
import { proposalReader } from './openspec/proposal-reader.js';
import { SpecReader } from './openspec/spec-reader.js';
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
	spec: [/^\uFEFF?##[ \t]+Requirements[ \t]*$/im, /^###[ \t]*Requirement:/im],
	delta: [/^\uFEFF?##[ \t]+(?:ADDED|MODIFIED|REMOVED|RENAMED)[ \t]+Requirements[ \t]*$/im],
	proposal: [/^\uFEFF?##[ \t]+Why[ \t]*$/m, /^##[ \t]+What Changes[ \t]*$/m],
	tasks: [/^\uFEFF?[-*][ \t]+\[[ xX]\][ \t]+\d+\.\d+[ \t]/m],
};

/** Defines nothing. */
const silent = { heading: nothing, paragraph: nothing, tableRow: nothing, listItem: nothing };

function nothing(): undefined {
	return undefined;
}
