import * as l10n from '@vscode/l10n';
import type { AnswerCheck, AnswerChecks } from './answers/answer-checks.generated.js';
import { type Creating, type IssueTexts, type Tracker, UnexpectedAnswer } from './tracker.js';

/**
 * A tracker whose answers are checked before anything is read from them: each has what its schema says, or is an `UnexpectedAnswer`
 * that says where it has not.
 *
 * @implements REQ-704
 */
export function checkedTracker(tracker: Tracker, checks: AnswerChecks): Tracker {
	const { listing, searching, creating } = tracker;
	return {
		...tracker,
		read: (answer, names, site) => tracker.read(checked(answer, checks.issues), names, site),
		...(listing && {
			listing: { ...listing, read: (answer, site) => listing.read(checked(answer, checks.listing), site) },
		}),
		...(searching && {
			searching: { ...searching, read: (answer, site) => searching.read(checked(answer, checks.searching), site) },
		}),
		...(creating && { creating: checkedCreating(creating, checks) }),
		texts: checkedTexts(tracker.texts, checks),
	};
}

function checkedCreating(creating: Creating, checks: AnswerChecks): Creating {
	return {
		...creating,
		request: (draft, site, prepared) =>
			creating.request(draft, site, creating.prepare ? checked(prepared, checks.prepared) : prepared),
		read: (answer, site) => creating.read(checked(answer, checks.made), site),
		readFound: (answer, site) => creating.readFound(checked(answer, checks.found), site),
	};
}

function checkedTexts(texts: IssueTexts, checks: AnswerChecks): IssueTexts {
	const { confirm } = texts;
	return {
		...texts,
		read: (answer, names, site) => texts.read(checked(answer, checks.texts), names, site),
		...(confirm && { confirm: answer => confirm(checked(answer, checks.changed)) }),
	};
}

/** The answer itself. */
function checked(answer: unknown, check: AnswerCheck | undefined): unknown {
	if (!check) {
		throw new Error('There is no schema for this answer.');
	}
	if (!check(answer)) {
		throw new UnexpectedAnswer(messageOf(check.errors?.[0]));
	}
	return answer;
}

/** Says where something is wrong, in names that the schema has, and nothing of what the answer has there: that may be a secret. */
function messageOf(error: NonNullable<AnswerCheck['errors']>[number] | undefined): string {
	const { instancePath = '', keyword = '', params = {} } = error ?? {};
	const missing = keyword === 'required' ? `/${String(params['missingProperty'])}` : '';
	const [type] = keyword === 'type' ? ([params['type']] as readonly string[]).flat() : [];
	const place = `#${instancePath}${missing}`;
	return type === undefined
		? l10n.t('the answer has nothing at `{0}`', place)
		: l10n.t('the answer has no `{1}` at `{0}`', place, type);
}
