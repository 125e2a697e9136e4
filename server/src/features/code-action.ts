import {
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	CodeActionRequest,
	type Diagnostic,
	type Range,
	type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { rangeOf } from '../util/line-table.js';
import type { Workspace } from '../workspace/workspace.js';
import { Changes } from './changes.js';
import { fixAllKind } from './code-action/fix-all.js';
import type { KindOffer } from './code-action/offer.js';
import { offersAt } from './code-action/offers.js';
import { feature } from './feature.js';
import type { Folder, Located } from './located.js';

/** `textDocument/codeAction`. */
export const codeAction = feature(
	{
		codeActionProvider: {
			codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract, CodeActionKind.RefactorRewrite, fixAllKind],
			resolveProvider: true,
		},
	},
	CodeActionRequest.type,
	provideCodeAction,
);

/** What an action is found by again when its edit is asked for. */
export interface CodeActionData {
	readonly uri: string;
	readonly range: Range;
	readonly title: string;
}

/** What can be done about the findings in a range, and with the text there. What is dear to work out is left for later. */
export async function provideCodeAction(folder: Located, params: CodeActionParams): Promise<CodeAction[] | null> {
	const { textDocument, range, context } = params;
	const { client } = folder;
	const offers = offersAt(folder, range, context.only).filter(it => it.refusal === undefined || client.canShowDisabled);
	const actions = offers.map(async (offer): Promise<CodeAction> => {
		const action = toAction(folder, offer, context.diagnostics);
		if (offer.refusal !== undefined) {
			return { ...action, disabled: { reason: offer.refusal } };
		}
		const data: CodeActionData = { uri: textDocument.uri, range, title: offer.title };
		return offer.prepare && client.canResolveEdits ? { ...action, data } : { ...action, edit: await editOf(folder, offer) };
	});
	const all = await Promise.all(actions);
	return all.length === 0 ? null : all;
}

/** All that an offer changes. */
export async function editOf(folder: Folder, offer: KindOffer): Promise<WorkspaceEdit> {
	const { workspace } = folder;
	const changes = new Changes(folder);
	offer.write?.(changes);
	const preparation = offer.prepare?.();
	if (preparation) {
		const texts = new Map<string, string>();
		for (const path of preparation.reads) {
			const text = await folder.readText(path);
			if (text !== undefined) {
				texts.set(path, text);
			}
		}
		refuseIfOver(workspace);
		preparation.write(changes, texts);
	}
	return changes.toEdit();
}

/** Texts and spans must be of one moment: a picture that is over throws, and the client asks again. */
function refuseIfOver(workspace: Workspace): void {
	void workspace.isComplete;
}

function toAction({ workspace, path }: Located, offer: KindOffer, diagnostics: readonly Diagnostic[]): CodeAction {
	const { title, kind, finding, isPreferred } = offer;
	const lines = workspace.document(path)?.lines;
	const place = finding && lines && JSON.stringify(rangeOf(lines, finding));
	const mended = diagnostics.filter(it => it.code === finding?.rule && JSON.stringify(it.range) === place);
	return {
		title,
		kind,
		...(mended.length > 0 ? { diagnostics: mended } : {}),
		...(isPreferred ? { isPreferred } : {}),
	};
}
