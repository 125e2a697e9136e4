import * as l10n from '@vscode/l10n';
import type { ChangeAnnotation } from 'vscode-languageserver-protocol';
import { promisedStatuses } from '../../language/attribute.js';
import type { Link } from '../../language/document.js';
import { linkDestination } from '../../language/markdown/index.js';
import { readSpec } from '../../language/read-spec.js';
import { spanAround } from '../../util/span.js';
import { applyChanges, type TextChange } from '../../util/text-change.js';
import type { Changes } from '../changes.js';
import { codeAnnotation } from '../code-annotation.js';
import { rewriteDestination } from '../linking/destination.js';
import { movedDestination, movedPath } from '../linking/moves.js';
import { Refusal } from '../refusal.js';
import { keepAlias, replaceAlias } from './alias.js';
import { type MovedAnchors, movedAnchors, movedFragment } from './moved-anchors.js';
import type { RenamePlan } from './plan.js';
import { type RenamedFile, renameInFile } from './renamed-file.js';
import { refuseUnread } from './unread.js';

/** Writes down a renaming, given the texts of its files. */
export function writeRename(plan: RenamePlan, texts: ReadonlyMap<string, string>, changes: Changes): void {
	const files = plan.files.map(it => renameInFile(it, textOf(it.document.path, texts), plan));
	const anchorsByPath = new Map(files.map(it => [it.document.path, movedAnchors(it)]));
	for (const file of files) {
		const annotation = file.document.type === 'code' ? codeAnnotation() : undefined;
		const followed = followLinks(file, anchorsByPath, plan);
		refuseUnread(file, followed, plan);
		for (const change of [...file.changes, ...followed]) {
			changes.replace(file.document, change, change.newText, annotation);
		}
	}
	keepOldId(files, plan, changes);
	for (const [path, newPath] of plan.moves) {
		changes.rename(path, newPath);
	}
}

function textOf(path: string, texts: ReadonlyMap<string, string>): string {
	const text = texts.get(path);
	if (text === undefined) {
		throw new Refusal(l10n.t('`{0}` cannot be read any more. Try again.', path));
	}
	return text;
}

/** The links of a file that lead to a heading or a file with another name. */
function followLinks(
	{ document, text, places, links }: RenamedFile,
	anchorsByPath: ReadonlyMap<string, MovedAnchors>,
	plan: RenamePlan,
): TextChange[] {
	const renamed = new Set(places.map(it => spanAround(links, it.start)));
	return links.flatMap(link => {
		const raw = text.slice(link.start, link.end);
		if (renamed.has(link) || linkDestination(raw, 0, raw.length) !== link.destination) {
			return [];
		}
		const moved = movedDestination(plan.moves, document, link, raw) ?? raw;
		const fragment = movedFragmentOf(link, anchorsByPath, plan);
		const newText = fragment === undefined ? moved : rewriteDestination(moved, { fragment });
		return newText === raw ? [] : { start: link.start, end: link.end, newText };
	});
}

function movedFragmentOf(
	link: Link,
	anchorsByPath: ReadonlyMap<string, MovedAnchors>,
	{ target, newId }: RenamePlan,
): string | undefined {
	const anchors = anchorsByPath.get(link.target?.path ?? '');
	return anchors && movedFragment(anchors, link, target.item.id, newId);
}

/**
 * The old ID of what has been promised, or is named in code, is known to others: it can stay as an alias, if the user says so.
 * An ID that was an alias itself changes places with the old one.
 */
function keepOldId(files: readonly RenamedFile[], plan: RenamePlan, changes: Changes): void {
	const { target, newId } = plan;
	const { item, document } = target;
	const file = files.find(it => it.document.path === document.path);
	if (!file) {
		return;
	}
	if (item.aliases.includes(newId)) {
		const change = replaceAlias(file.text, item, newId, item.id);
		if (change) {
			changes.replace(document, change, change.newText);
		}
		return;
	}
	const isKnown =
		item.idStyle === 'code' && (promisedStatuses.has(item.status ?? '') || files.some(it => it.document.type === 'code'));
	const change = isKnown && changes.canAsk ? keepAlias(file.text, document, item, item.id) : undefined;
	if (change && isReadAsAlias(file, change, plan)) {
		changes.replace(document, change, change.newText, aliasAnnotation(item.id));
	}
}

function isReadAsAlias({ document, text, changes, newDocument }: RenamedFile, change: TextChange, plan: RenamePlan): boolean {
	const { target, newId, reading, moves } = plan;
	const again = readSpec(movedPath(moves, document.path), applyChanges(text, [...changes, change]), reading);
	const items = newDocument.type === 'spec' ? newDocument.items : [];
	const kept = again.items.find(it => it.id === newId && it.aliases.includes(target.item.id));
	return kept !== undefined && again.items.length === items.length;
}

function aliasAnnotation(oldId: string): ChangeAnnotation {
	return {
		label: l10n.t('Keep `{0}` as an alias', oldId),
		description: l10n.t('The old ID goes on leading to the item'),
		needsConfirmation: true,
	};
}
