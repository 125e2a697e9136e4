import * as l10n from '@vscode/l10n';
import { positionAt } from '../../util/line-table.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { Refusal } from '../refusal.js';
import { spellingsOf } from './spelling.js';

/** Refuses a new ID that something else has already, or with which a reference would mean something else than before. */
export function refuseTaken(workspace: Workspace, target: LocatedItem, newId: string): void {
	const { path } = target.document;
	const scope = workspace.scopeOf(path);
	const namesakes = workspace.definitionsOf(newId);
	const rival = spellingsOf(target.item, newId)
		.flatMap(it => workspace.definitionsOf(it))
		.find(it => workspace.scopeOf(it.document.path) === scope);
	if (rival) {
		throw new Refusal(
			l10n.t('`{0}` is defined already, in {1}. Choose another ID.', newId, placeOf(rival.document, rival.item.idSpan)),
		);
	}
	const meaning = workspace.lookUp(path, { id: newId, qualifier: undefined });
	const owners = meaning.type === 'resolved' ? [meaning.target] : meaning.type === 'ambiguous' ? meaning.candidates : [];
	const owner = owners.find(it => it.item.id !== newId && it !== target);
	if (owner) {
		throw new Refusal(l10n.t('`{0}` is an old ID of `{1}`. Choose another ID.', newId, owner.item.id));
	}
	refuseOtherMeanings(workspace, target, namesakes);
}

/** In other scopes the ID may have a meaning: nobody's references may change theirs unseen. */
function refuseOtherMeanings(workspace: Workspace, target: LocatedItem, namesakes: readonly LocatedItem[]): void {
	const posting = namesakes[0]?.posting;
	if (!posting) {
		return;
	}
	const { definitions, aliased } = posting;
	const meaningAfter = workspace.resolverAmong({ definitions: [...definitions, target], aliased });
	const meansAfter = (reference: LocatedReference, item: LocatedItem): boolean => {
		const after = meaningAfter(reference);
		return after.type === 'resolved' && after.target === item;
	};
	const strays = workspace.referencesTo(target).filter(it => it.reference.id === target.item.id && !meansAfter(it, target));
	const captured = posting.references.filter(it => {
		const before = workspace.resolve(it);
		return before.type === 'resolved' && !meansAfter(it, before.target);
	});
	const [first] = [...strays, ...captured];
	if (first) {
		const { document, reference } = first;
		throw new Refusal(
			l10n.t(
				'Another folder has an item with the new ID, and `{0}` in {1} would no longer mean what it does. Qualify it first, or choose another ID.',
				reference.id,
				placeOf(document, reference),
			),
		);
	}
}

/** `specs/login.md:3` */
export function placeOf({ path, lines }: LocatedReference['document'], { start }: { readonly start: number }): string {
	return `${path}:${positionAt(lines, start).line + 1}`;
}
