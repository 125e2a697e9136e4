import { l10n, type QuickPick, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { SymbolInformation } from 'vscode-languageclient';
import { askLsp } from '../requests.js';
import type { Session } from '../session.js';

interface Choice extends QuickPickItem {
	readonly symbol: SymbolInformation;
}

/** Asks for an item by number or by words of its title, and opens it. */
export function goToItem(session: Session): void {
	const pick = window.createQuickPick<Choice>();
	pick.placeholder = l10n.t('ID, or words of a title');
	let asked = 0;
	const search = async (query: string): Promise<void> => {
		const round = ++asked;
		pick.busy = true;
		const symbols = (await askLsp<SymbolInformation[]>(session, 'workspace/symbol', { query })) ?? [];
		if (round === asked) {
			pick.items = symbols.map(toChoice);
			pick.busy = false;
		}
	};
	pick.onDidChangeValue(it => void search(it));
	pick.onDidAccept(() => void open(session, pick));
	pick.onDidHide(() => pick.dispose());
	pick.show();
	void search('');
}

function toChoice(symbol: SymbolInformation): Choice {
	const [id = '', ...words] = symbol.name.split(' ');
	// The server has searched: what it found is shown, whatever VS Code would make of the query.
	const detail = workspace.asRelativePath(Uri.parse(symbol.location.uri));
	return { label: id, description: words.join(' '), detail, alwaysShow: true, symbol };
}

async function open({ client }: Session, pick: QuickPick<Choice>): Promise<void> {
	const [choice] = pick.selectedItems;
	pick.hide();
	if (choice && client) {
		const { uri, range } = client.protocol2CodeConverter.asLocation(choice.symbol.location);
		await window.showTextDocument(await workspace.openTextDocument(uri), { selection: range });
	}
}
