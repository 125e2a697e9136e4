import * as vscode from 'vscode';
import { type Locale, settingIds } from './contributions.js';

/** The language in which the server writes its messages, and its translations. */
export interface Translation {
	/** A display language as VS Code names it: `en`, `zh-cn`. */
	readonly locale: string;

	/** English message → translated message; absent where the messages stay English. */
	readonly bundle?: Readonly<Record<string, string>>;
}

/** What the server speaks: the language of the setting, else the editor's own. */
export async function readTranslation(extensionUri: vscode.Uri): Promise<Translation> {
	const chosen = vscode.workspace.getConfiguration().get<Locale>(settingIds.locale, 'auto');
	if (chosen === 'auto') {
		const { bundle } = vscode.l10n;
		return { locale: vscode.env.language, ...(bundle === undefined ? {} : { bundle }) };
	}
	return chosen === 'en' ? { locale: chosen } : { locale: chosen, bundle: await readBundle(extensionUri, chosen) };
}

async function readBundle(extensionUri: vscode.Uri, locale: Locale): Promise<Record<string, string>> {
	const uri = vscode.Uri.joinPath(extensionUri, 'l10n', `bundle.l10n.${locale}.json`);
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	return JSON.parse(text) as Record<string, string>;
}
