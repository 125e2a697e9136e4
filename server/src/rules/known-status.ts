import * as l10n from '@vscode/l10n';
import { lifeCycle } from '../language/attribute.js';
import { statusBeside } from '../language/writing/status-beside.js';
import type { Attribute, Item, ItemForm } from '../language/document.js';
import { kindOfId } from '../language/id.js';
import type { Workspace } from '../workspace/workspace.js';
import { findNearWord } from './judgement/near-word.js';
import type { Rule, Violation } from './rule.js';

/**
 * The status of a PRD or a requirement is a word of the life cycle.
 *
 * `draft`, `review`, `approved`, `in-progress`, `shipped` or `dropped`, or the same in Chinese: what is approved, in progress or
 * shipped must be complete, and an unknown word hides an item from every such check. Most teams have words of their own, so only
 * slips of the pen are reported, until a team sets the rule in `clewline.yaml`; the option `statuses` adds to the words. In tables it
 * is slips always, since a column may hold the words of another tool.
 *
 * @implements REQ-110
 *
 * @example invalid
 *   ### REQ-1: Log in
 *   - status: aproved
 *
 * @example valid
 *   ### REQ-1: Log in
 *   - status: approved
 *
 *   ### REQ-2: 退出登录
 *   - 状态：进行中
 */
export const knownStatus: Rule = {
	id: 'known-status',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		const known = knownStatuses(workspace);
		const isSet = workspace.configuration.rules.has(knownStatus.id);
		for (const item of document.dialect === 'native' ? document.items : []) {
			const attribute = item.attributes.find(it => it.key === 'status');
			const isUnknown = item.status !== undefined && !known.includes(item.status.toLowerCase());
			const violation =
				attribute && isUnknown && followsLifeCycle(item, workspace)
					? toViolation(attribute, known, isSet && !tableForms.has(item.form))
					: undefined;
			if (violation) {
				yield violation;
			}
		}
	},
};

const tableForms: ReadonlySet<ItemForm> = new Set(['id-row', 'row']);

/** Records of other tools, such as `back-168`, and files that are items by a field of theirs have a life of their own. */
function followsLifeCycle({ id, kind, form }: Item, { configuration }: Workspace): boolean {
	const isOfKind = kind === 'prd' || kind === 'requirement';
	return isOfKind && form !== 'field' && kindOfId(id, configuration.reading.grammar) !== undefined;
}

function knownStatuses({ configuration }: Workspace): readonly string[] {
	const own = configuration.rules.get(knownStatus.id)?.options['statuses'];
	return [...lifeCycle, ...(Array.isArray(own) ? own.map(it => String(it).toLowerCase()) : [])];
}

function toViolation({ value, start, end }: Attribute, known: readonly string[], isStrict: boolean): Violation | undefined {
	const word = value.toLowerCase();
	const slip = findSlip(word, known);
	if (slip === undefined && !isStrict) {
		return undefined;
	}
	const suggestion = slip ?? statusByOtherWord.get(word);
	if (suggestion === undefined) {
		const words = known.map(it => statusBeside(it, value)).join(/\p{Script=Han}/u.test(value) ? '、' : ', ');
		return { start, end, message: l10n.t('`{0}` is no known status. Choose one of these: {1}.', value, words) };
	}
	return {
		start,
		end,
		message: l10n.t('`{0}` is no known status. Did you mean `{1}`?', value, suggestion),
		data: { suggestion },
	};
}

/** The word that another was to be: a letter or two went wrong, behind the first. `Reviewed` and `skipped` are words of their own. */
function findSlip(word: string, known: readonly string[]): string | undefined {
	const near = statusByOtherWord.has(word) ? undefined : findNearWord(word, known);
	return near !== undefined && near[0] === word[0] && !near.startsWith(word) && !word.startsWith(near) ? near : undefined;
}

/** What other tools and teams call the states of the life cycle. */
const statusByOtherWord: ReadonlyMap<string, string> = new Map([
	['accepted', 'approved'],
	['agreed', 'approved'],
	['proposed', 'review'],
	['todo', 'approved'],
	['doing', 'in-progress'],
	['started', 'in-progress'],
	['wip', 'in-progress'],
	['completed', 'shipped'],
	['done', 'shipped'],
	['implemented', 'shipped'],
	['released', 'shipped'],
	['abandoned', 'dropped'],
	['canceled', 'dropped'],
	['cancelled', 'dropped'],
	['deprecated', 'dropped'],
	['rejected', 'dropped'],
	['skipped', 'dropped'],
]);
