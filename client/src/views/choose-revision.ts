import { l10n, type QuickPickItem, QuickPickItemKind, window, workspace } from 'vscode';
import { ask } from '../requests.js';
import type { Session } from '../session.js';

/** Has the user choose a tag or a commit of a folder, or name any other; `undefined` where they choose none. */
export async function chooseRevision(session: Session, folder: string): Promise<string | undefined> {
	if (!workspace.isTrusted) {
		void window.showWarningMessage(l10n.t('Trust this workspace first: git is not run in a folder that is not trusted.'));
		return undefined;
	}
	const picker = window.createQuickPick<RevisionItem>();
	picker.placeholder = l10n.t('A tag or a commit, or type a branch or anything else that git knows');
	picker.matchOnDescription = true;
	picker.busy = true;
	let known: readonly RevisionItem[] = [];
	const show = (): void => {
		picker.items = withTyped(known, picker.value.trim());
	};
	const chosen = new Promise<string | undefined>(resolve => {
		picker.onDidChangeValue(show);
		picker.onDidAccept(() => resolve(picker.selectedItems[0]?.revision));
		picker.onDidHide(() => resolve(undefined));
	});
	picker.show();
	const revisions = (await ask(session, 'clewline/revisions', { folder })) ?? [];
	const itemsOf = (type: 'tag' | 'commit', title: string): readonly RevisionItem[] => {
		const items = revisions.filter(it => it.type === type).map(it => toItem(it.name, it.subject, it.date));
		return items.length === 0 ? [] : [{ label: title, kind: QuickPickItemKind.Separator, revision: undefined }, ...items];
	};
	known = [...itemsOf('tag', l10n.t('Tags')), ...itemsOf('commit', l10n.t('Commits'))];
	picker.busy = false;
	show();
	return chosen.finally(() => picker.dispose());
}

interface RevisionItem extends QuickPickItem {
	readonly revision: string | undefined;
}

function toItem(name: string, subject: string, date: string): RevisionItem {
	return { label: name, description: [subject, date].filter(Boolean).join(' · '), revision: name };
}

/** What is typed comes first, unless it is a name that is there. */
function withTyped(known: readonly RevisionItem[], typed: string): readonly RevisionItem[] {
	return typed === '' || known.some(it => it.revision === typed)
		? known
		: [{ label: typed, description: l10n.t('Compare with this'), alwaysShow: true, revision: typed }, ...known];
}
