import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Placement, PlaceParams, Seen } from '../drawing/roadmap/exchange.js';
import type { Horizon } from '../drawing/roadmap/model.js';
import type { SpecDocument } from '../language/document.js';
import type { ItemInSpec } from '../language/item-facts.js';
import { readSpec } from '../language/read-spec.js';
import { readDateRange } from '../util/date-range.js';
import { dayOf, quarterOf } from '../util/days.js';
import { applyChanges } from '../util/text-change.js';
import { createHorizons, readPlan } from '../views/roadmap/plan.js';
import { quarterAt, usesQuarters } from '../views/roadmap/quarters.js';
import { Changes } from './changes.js';
import type { Editor } from './feature.js';
import type { Folder } from './located.js';
import { openFolder } from './open-folder.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';
import { findItem } from './rescheduling/find-item.js';
import { type Fields, writeFields } from './rescheduling/write-fields.js';

/** `clewline/place`. */
export const place = ownRequest('clewline/place', providePlace);

/**
 * The edit that gives an item of the roadmap a time that it has not, or has it stand in another column of the board. Whoever has
 * seen something else than is written now is refused.
 *
 * @implements REQ-406
 */
export async function providePlace(editor: Editor, { folder: uri, placement }: PlaceParams): Promise<WorkspaceEdit> {
	const folder = openFolder(editor, uri);
	const { id, file, seen, to } = placement;
	const { index, hasQuarters, today, reading } = gather(folder, placement);
	const text = (await folder.readText(file)) ?? '';
	const document = readSpec(file, text, reading);
	const item = document.items[index];
	if (item === undefined || !id.endsWith(item.id)) {
		throw new Refusal(l10n.t('`{0}` is no longer in `{1}`.', id, file));
	}
	if (!isAsSeen({ document, item }, seen, today)) {
		throw new Refusal(l10n.t('`{0}` has changed meanwhile. Look again, and move it then.', id));
	}
	const fields =
		'start' in to ? datesOf({ document, item }, to, { hasQuarters, today }) : columnOf({ document, item }, to.column, today);
	const written = writeFields(text, document, item, fields);
	if (!says(readSpec(file, applyChanges(text, written), reading), index, fields)) {
		throw new Refusal(l10n.t('`{0}` is written in a way that has no place for a new field. Write it into its spec.', id));
	}
	const changes = new Changes(folder);
	for (const { start, end, newText } of written) {
		changes.replace(document, { start, end }, newText);
	}
	return changes.toEdit();
}

/** What the picture tells: it may be over once the text has been read. */
function gather({ workspace }: Folder, placement: Placement) {
	const { located, index } = findItem(workspace, placement);
	return {
		index,
		hasQuarters: usesQuarters(workspace, located.item.kind),
		today: workspace.today,
		reading: workspace.configuration.reading,
	};
}

/** What has its dates from what is inside is not asked for them. */
function isAsSeen(located: ItemInSpec, seen: Seen, today: string): boolean {
	const { span, horizon } = readPlan(located);
	const now = horizon ?? (span && createHorizons(today)(span));
	const isSameTime = seen.isInner || (span?.start === seen.start && span?.end === seen.end && now === seen.horizon);
	return isSameTime && (located.item.status ?? '') === seen.status;
}

interface Dates {
	readonly start: string;
	readonly end: string;
}

interface Habit {
	readonly hasQuarters: boolean;
	readonly today: string;
}

/** In the habit of the team: quarters where items of this kind have quarters. A horizon that is written follows. */
function datesOf(located: ItemInSpec, { start, end }: Dates, { hasQuarters, today }: Habit): Fields {
	const { kind } = located.item;
	const isPoint = kind === 'release' || kind === 'milestone';
	const dates = isPoint ? { date: end } : hasQuarters ? { quarter: quarterOf(dayOf(start)) } : { start, end };
	const { horizon } = readPlan(located);
	return { ...dates, ...(horizon === undefined ? {} : { horizon: createHorizons(today)({ start, end, precision: 'day' }) }) };
}

/**
 * A column of the board is a horizon; where a quarter alone says when an item comes, it is a quarter. What is done is shipped, and
 * what is taken out of there is in progress again.
 */
function columnOf(located: ItemInSpec, column: Horizon | 'done', today: string): Fields {
	if (column === 'done') {
		return { status: 'shipped' };
	}
	const { horizon, span, start } = readPlan(located);
	const isQuarter = horizon === undefined && start === undefined && span?.precision === 'coarse';
	const isDone = located.item.status === 'shipped' || located.item.status === 'done';
	return {
		...(isQuarter ? { quarter: quarterAt(today, column) } : { horizon: column }),
		...(isDone ? { status: 'in-progress' } : {}),
	};
}

/** Whether an item, read again, says what was written. */
function says(document: SpecDocument, index: number, fields: Fields): boolean {
	const item = document.items[index];
	const plan = item && readPlan({ document, item });
	const range = fields.quarter === undefined ? undefined : readDateRange(fields.quarter);
	const end = fields.end ?? fields.date ?? range?.last;
	return (
		(fields.status === undefined || item?.status === fields.status) &&
		(fields.horizon === undefined || plan?.horizon === fields.horizon) &&
		(end === undefined || plan?.span?.end === end)
	);
}
