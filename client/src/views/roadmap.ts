import { commands, type Disposable, l10n, Range, Uri, ViewColumn, window } from 'vscode';
import type { Requests } from '../../../server/src/protocol.js';
import { type FromPage, isFromPage, type ToPage } from '../../webview/roadmap/messages.js';
import { commandIds } from '../contributions.js';
import { readTranslation, webLocale } from '../locale.js';
import { ask, askToDo } from '../requests.js';
import type { Session } from '../session.js';
import { chooseRevision } from './choose-revision.js';
import { saveExport } from './export.js';
import { Panels } from './panel.js';
import { UndoableEdits } from './undoable-edits.js';

/** The roadmap beside the editors: drawn by its page, computed by the server, kept up to date in between. */
export class RoadmapPanel implements Disposable {
	readonly #session: Session;
	readonly #panels: Panels<FromPage>;
	readonly #command: Disposable;
	readonly #edits = new UndoableEdits();

	/** What is written, one after the other: an edit can only be taken back once it is made. */
	#writing = Promise.resolve();
	#folder: string | undefined;

	/** The name of the roadmap that the page has; absent before it has one. */
	#resultId: string | undefined;
	#baseline = '';

	constructor(session: Session) {
		this.#session = session;
		const kind = {
			viewType: 'clewline.roadmap',
			title: () => l10n.t('Roadmap'),
			column: ViewColumn.Active,
			hasInlineStyles: false,
			isMessage: isFromPage,
		};
		this.#panels = new Panels(session, kind, message => void this.#hear(message));
		this.#command = commands.registerCommand(commandIds.openRoadmap, () => this.#panels.open());
	}

	/** Asks the server again for what is shown; nothing where nothing is. */
	async refresh(): Promise<void> {
		if (!this.#panels.isOpen) {
			return;
		}
		const folder = this.#folder;
		const answer = await ask(this.#session, 'clewline/roadmap', {
			...(folder === undefined ? {} : { folder }),
			baseline: this.#baseline,
			...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
		});
		const { locale, bundle } = await readTranslation(this.#session.context.extensionUri);
		this.#folder = answer?.folder;
		this.#resultId = answer?.resultId;
		const message: ToPage = { type: 'show', answer, locale: webLocale(locale), translations: bundle };
		this.#panels.say(message);
	}

	dispose(): void {
		this.#command.dispose();
	}

	async #hear(message: FromPage): Promise<void> {
		switch (message.type) {
			case 'ready':
				this.#resultId = undefined;
				this.#folder = message.folder ?? this.#folder;
				this.#baseline = message.baseline ?? this.#baseline;
				await this.refresh();
				break;
			case 'open':
				await this.#open(message.file, message.line);
				break;
			case 'export':
				await saveExport({ ...message, name: 'roadmap' }, this.#folder);
				break;
			case 'compare':
				await this.#compare(message.isOver);
				break;
			case 'saveView':
				await this.#saveView(message.view);
				break;
			case 'undo':
				await this.#enqueue(() => this.#undo());
				break;
			case 'place':
				await this.#place(message.placement);
				break;
			case 'reschedule':
				await this.#reschedule(message.changes);
				break;
		}
	}

	/** Compares with what the user chooses, until they want that no more. */
	async #compare(isOver: boolean): Promise<void> {
		const revision = isOver ? '' : await chooseRevision(this.#session, this.#folder ?? '');
		if (revision !== undefined) {
			this.#baseline = revision;
			await this.refresh();
		}
	}

	/** Keeps what is seen under a name that the user chooses. */
	async #saveView(view: SeenView): Promise<void> {
		const name = (await window.showInputBox({ prompt: l10n.t('The name of the view') }))?.trim();
		if (name !== undefined && name !== '' && this.#folder !== undefined) {
			const params = { folder: this.#folder, view: { ...view, name } };
			await this.#write('clewline/saveView', params, l10n.t('clewline.yaml has changed meanwhile, so nothing was written.'));
		}
	}

	/** Writes where an item is to be into its spec. */
	async #place(placement: Requests['clewline/place']['params']['placement']): Promise<void> {
		if (this.#folder !== undefined) {
			const params = { folder: this.#folder, placement };
			await this.#write('clewline/place', params, l10n.t('A file has changed meanwhile, so nothing was moved.'));
		}
	}

	/** Writes new dates into the specs. */
	async #reschedule(changes: Requests['clewline/reschedule']['params']['changes']): Promise<void> {
		if (this.#folder !== undefined) {
			const params = { folder: this.#folder, changes };
			await this.#write('clewline/reschedule', params, l10n.t('A file has changed meanwhile, so nothing was moved.'));
		}
	}

	/** Makes an edit of the server's in one step that can be undone; tells why where that cannot be, and shows what holds. */
	async #write<M extends WritingMethod>(method: M, params: Requests[M]['params'], stale: string): Promise<void> {
		await this.#enqueue(() => this.#writeNow(method, params, stale));
	}

	async #writeNow<M extends WritingMethod>(method: M, params: Requests[M]['params'], stale: string): Promise<void> {
		const edit = await askToDo(this.#session, method, params);
		const converted = edit && (await this.#session.client?.protocol2CodeConverter.asWorkspaceEdit(edit));
		if (converted && (await this.#edits.make(converted))) {
			return;
		}
		if (converted) {
			void window.showWarningMessage(stale);
		}
		await this.refresh();
	}

	/** Takes back what was written last. The server may never hear of what was there for a moment only, and so would not tell of it. */
	async #undo(): Promise<void> {
		if (!(await this.#edits.takeBack())) {
			void window.showWarningMessage(l10n.t('A file has changed meanwhile, so nothing was taken back.'));
		}
		await this.refresh();
	}

	#enqueue(task: () => Promise<void>): Promise<void> {
		const done = this.#writing.then(task);
		this.#writing = done.catch(() => {});
		return done;
	}

	/** Opens a file of the folder that is shown, and of no other. */
	async #open(file: string, line: number): Promise<void> {
		if (this.#folder !== undefined && !file.split('/').includes('..')) {
			const uri = Uri.joinPath(Uri.parse(this.#folder), file);
			await window.showTextDocument(uri, { selection: new Range(line, 0, line, 0) });
		}
	}
}

/** A view that has no name yet. */
type SeenView = Omit<Requests['clewline/saveView']['params']['view'], 'name'>;

/** The requests that answer with an edit. */
type WritingMethod = 'clewline/place' | 'clewline/reschedule' | 'clewline/saveView';
