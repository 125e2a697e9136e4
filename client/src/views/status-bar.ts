import {
	type Diagnostic,
	DiagnosticSeverity,
	type Disposable,
	l10n,
	languages,
	LanguageStatusSeverity,
	StatusBarAlignment,
	window,
} from 'vscode';
import type { Status } from '../../../server/src/protocol.js';
import { clientName, viewIds } from '../contributions.js';

/** Our findings in all files, by how much they weigh. */
export interface FindingCounts {
	readonly errors: number;
	readonly warnings: number;
}

/** How many items there are and what is wrong with them: in the status bar, and in the language status of specs. */
export class StatusBar implements Disposable {
	readonly #item = window.createStatusBarItem('clewline', StatusBarAlignment.Left, 1);
	readonly #language = languages.createLanguageStatusItem('clewline', { language: 'markdown' });

	constructor() {
		this.#item.name = clientName;
		this.#item.command = `${viewIds.specs}.focus`;
		this.#language.name = clientName;
		this.#language.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
	}

	/** Shows what the server knows and what was found; nothing in a workspace that has no items. */
	show(status: Status): void {
		const { specs, items, isIndexing, unreached } = status;
		const { errors, warnings } = countFindings();
		this.#item.text = `$(${isIndexing ? 'loading~spin' : 'checklist'}) ${items}${errors > 0 ? ` $(error) ${errors}` : ''}`;
		this.#item.tooltip = describe(status);
		this.#item.accessibilityInformation = { label: `${clientName}: ${describe(status)}` };
		if (items > 0) {
			this.#item.show();
		} else {
			this.#item.hide();
		}
		this.#language.text = l10n.t('{0} items in {1} specs', items, specs);
		this.#language.detail = unreached > 0 ? describeUnreached(unreached) : l10n.t('{0} errors, {1} warnings', errors, warnings);
		this.#language.busy = isIndexing;
		this.#language.severity = severityOf(errors, unreached);
	}

	dispose(): void {
		this.#item.dispose();
		this.#language.dispose();
	}
}

/** Our findings in all files. */
export function countFindings(): FindingCounts {
	const ours: Diagnostic[] = languages.getDiagnostics().flatMap(([, found]) => found.filter(it => it.source === 'clewline'));
	const count = (severity: DiagnosticSeverity): number => ours.filter(it => it.severity === severity).length;
	return { errors: count(DiagnosticSeverity.Error), warnings: count(DiagnosticSeverity.Warning) };
}

function severityOf(errors: number, unreached: number): LanguageStatusSeverity {
	if (errors > 0) {
		return LanguageStatusSeverity.Error;
	}
	return unreached > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

function describe({ specs, items, isIndexing, unreached }: Status): string {
	const known = l10n.t('{0} items in {1} specs', items, specs);
	if (isIndexing) {
		return l10n.t('{0}, still reading', known);
	}
	return unreached > 0 ? `${known}. ${describeUnreached(unreached)}` : known;
}

function describeUnreached(unreached: number): string {
	return l10n.t('{0} files of this remote folder are not read, so nothing is reported as missing', unreached);
}
