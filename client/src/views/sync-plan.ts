import { commands, EventEmitter, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { ProposedSync, SyncParams } from '../../../server/src/protocol.js';
import { contextKeys } from '../contributions.js';

/** A plan, and what was asked for. */
export interface ShownPlan extends ProposedSync {
	readonly params: SyncParams;
}

/** What a sync would do, or has done, as a document that cannot be edited. */
export class SyncPlanDocument implements TextDocumentContentProvider {
	readonly #changed = new EventEmitter<Uri>();
	#text = '';
	#plan: ShownPlan | undefined;

	readonly onDidChange = this.#changed.event;

	/** The plan that is shown, as long as nothing has come of it. */
	get plan(): ShownPlan | undefined {
		return this.#plan;
	}

	/** Shows a plan in the place of what was shown before; one that says nothing is only taken down. */
	async showPlan(plan: ShownPlan): Promise<void> {
		await this.#set(plan.text === '' ? plan.summary : plan.text, plan);
		if (plan.text !== '') {
			await reveal();
		}
	}

	/** Shows what has come of a plan, which is over. */
	async showResults(text: string): Promise<void> {
		await this.#set(text, undefined);
		await reveal();
	}

	/** @inheritdoc */
	provideTextDocumentContent(): string {
		return this.#text;
	}

	async #set(text: string, plan: ShownPlan | undefined): Promise<void> {
		this.#text = text;
		this.#plan = plan;
		this.#changed.fire(place);
		await commands.executeCommand('setContext', contextKeys.canApplySync, plan !== undefined && plan.steps > 0);
		await commands.executeCommand('setContext', contextKeys.canPreferSpecs, plan !== undefined && plan.undecidedTexts > 0);
	}
}

async function reveal(): Promise<void> {
	await window.showTextDocument(await workspace.openTextDocument(place), { preview: true });
}

/** The scheme of such documents, and the one there is: VS Code shows it as a diff by the end of its name. */
export const syncPlanScheme = 'clewline-sync';
const place = Uri.from({ scheme: syncPlanScheme, path: '/Clewline.diff' });
