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
	const locale = chosen === 'auto' ? vscode.env.language : chosen;
	if (!translated.has(locale)) {
		return { locale };
	}
	const uri = vscode.Uri.joinPath(extensionUri, 'l10n', `server.${locale}.json`);
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	return { locale, bundle: JSON.parse(text) as Record<string, string> };
}

/** The language as the web names it; the one that is displayed where it is none of ours. */
export function webLocale(locale: string): string {
	return locale === 'zh-cn' ? 'zh-CN' : locale || vscode.env.language;
}

/** The languages for which `l10n` has a file of the server's messages. */
const translated = new Set<string>(['zh-cn'] satisfies Locale[]);
