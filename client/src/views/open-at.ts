import { type Command, l10n, Range, Uri } from 'vscode';

/** A range as LSP has it. */
interface LspRange {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}

/** The command of a line in a tree that opens a file and selects a place in it. */
export function openAt(uri: string, { start, end }: LspRange): Command {
	const selection = new Range(start.line, start.character, end.line, end.character);
	return { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri), { selection }] };
}
