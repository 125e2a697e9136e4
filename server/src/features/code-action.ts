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
import { PictureOver } from '../workspace/picture.js';
import type { Workspace } from '../workspace/workspace.js';
import { Changes } from './changes.js';
import { fixAllKind } from './code-action/fix-all.js';
import type { KindOffer } from './code-action/offer.js';
import { offersAt } from './code-action/offers.js';
import { feature } from './feature.js';
import type { Folder, Located } from './located.js';
import { Refusal } from './refusal.js';

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

/**
 * What can be done about the findings in a range, and with the text there. What is dear to work out is left for later.
 *
 * @implements REQ-313
 */
export async function provideCodeAction(folder: Located, params: CodeActionParams): Promise<CodeAction[] | null> {
	const { textDocument, range, context } = params;
	const actions = offersAt(folder, range, context.only).map(offer => {
		const action = toAction(folder, offer, context.diagnostics);
		const data: CodeActionData = { uri: textDocument.uri, range, title: offer.title };
		const isForLater = offer.prepare !== undefined && folder.client.canResolveEdits;
		return isForLater ? Promise.resolve({ ...action, data }) : completed(folder, offer, action);
	});
	const all = (await Promise.all(actions)).filter(it => it !== undefined);
	return all.length === 0 ? null : all;
}

/** An action with its edit, or with the reason that there is none. One that fails is left out, and the log hears of it. */
async function completed(folder: Located, offer: KindOffer, action: CodeAction): Promise<CodeAction | undefined> {
	try {
		if (offer.refusal !== undefined) {
			throw new Refusal(offer.refusal);
		}
		return { ...action, edit: await editOf(folder, offer) };
	} catch (error) {
		if (error instanceof Refusal) {
			return folder.client.canShowDisabled ? { ...action, disabled: { reason: error.message } } : undefined;
		}
		if (error instanceof PictureOver) {
			throw error;
		}
		folder.log(`The action “${offer.title}” failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
		return undefined;
	}
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
