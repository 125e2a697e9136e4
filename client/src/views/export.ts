import { Uri, window, workspace } from 'vscode';
import type { ExportFormat } from '../../webview/roadmap/messages.js';

/** What a page hands out: a text, or base64 of a PNG. */
export interface Exported {
	/** What the file is called, if the user does not call it otherwise; without its ending. */
	readonly name: string;
	readonly format: ExportFormat;
	readonly content: string;
}

/** Writes it into the file that the user chooses, and opens what an editor can show. `folder` is where the choice begins. */
export async function saveExport({ name, format, content }: Exported, folder: string | undefined): Promise<void> {
	const ending = endings[format];
	const uri = await window.showSaveDialog({
		...(folder === undefined ? {} : { defaultUri: Uri.joinPath(Uri.parse(folder), `${name}.${ending}`) }),
		filters: { [format.toUpperCase()]: [ending] },
	});
	if (uri) {
		await workspace.fs.writeFile(uri, format === 'png' ? bytesOf(content) : new TextEncoder().encode(content));
	}
}

const endings: Readonly<Record<ExportFormat, string>> = {
	svg: 'svg',
	png: 'png',
	html: 'html',
	csv: 'csv',
	ics: 'ics',
	mermaid: 'mmd',
	markdown: 'md',
};

function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), it => it.charCodeAt(0));
}
