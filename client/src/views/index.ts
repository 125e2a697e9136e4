import { commands, type Disposable, l10n, languages, type TextEditor, window } from 'vscode';
import type { Status } from '../../../server/src/protocol.js';
import { commandIds, contextKeys, viewIds } from '../contributions.js';
import { ask } from '../requests.js';
import type { Session } from '../session.js';
import { FlowPanel } from './flow.js';
import { RoadmapPanel } from './roadmap.js';
import { type Grouping, SpecsTree } from './specs.js';
import { countFindings, StatusBar } from './status-bar.js';
import { TraceTree } from './trace.js';

/** How long the cursor rests before the trace follows it, in milliseconds. */
const rest = 150;

/** Shows the specs, the trace and the status until the extension ends, and keeps them up to date. */
export function showViews(session: Session): void {
	const specs = new SpecsTree(session);
	const trace = new TraceTree(session);
	const status = new StatusBar();
	const roadmap = new RoadmapPanel(session);
	const flow = new FlowPanel(session);
	const specsView = window.createTreeView(viewIds.specs, { treeDataProvider: specs, showCollapseAll: true });
	const traceView = window.createTreeView(viewIds.trace, { treeDataProvider: trace });

	const showStatus = async (): Promise<void> => {
		const known = (await ask(session, 'clewline/status', {})) ?? nothingKnown;
		status.show(known);
		await commands.executeCommand('setContext', contextKeys.hasItems, known.items > 0);
		const { errors } = countFindings();
		specsView.badge = errors > 0 ? { value: errors, tooltip: l10n.t('{0} errors', errors) } : undefined;
	};
	const follow = debounced(async (editor: TextEditor) => {
		if (traceView.visible) {
			await trace.follow(editor);
			traceView.description = trace.subject ?? '';
		}
	});
	const refresh = (): void => {
		specs.refresh();
		trace.refresh();
		void roadmap.refresh();
		void flow.refresh();
		void showStatus();
	};
	session.onDidStart(refresh);
	session.onDidChangeSpecs(refresh);

	session.context.subscriptions.push(
		specsView,
		traceView,
		status,
		roadmap,
		flow,
		window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
		traceView.onDidChangeVisibility(() => follow(window.activeTextEditor)),
		languages.onDidChangeDiagnostics(debounced(showStatus)),
		...groupCommands(specs),
	);
}

const nothingKnown: Status = { specs: 0, items: 0, isIndexing: true, unreached: 0 };

function groupCommands(specs: SpecsTree): Disposable[] {
	const groupings: Readonly<Record<string, Grouping>> = {
		[commandIds.groupByCoverage]: 'coverage',
		[commandIds.groupByFile]: 'file',
		[commandIds.groupByKind]: 'kind',
		[commandIds.groupByOwner]: 'owner',
		[commandIds.groupByIssue]: 'issue',
		[commandIds.groupByStatus]: 'status',
	};
	return Object.entries(groupings).map(([id, grouping]) => commands.registerCommand(id, () => specs.groupBy(grouping)));
}

/** Runs once things have been quiet for a moment, with the last that was given; not for nothing. */
function debounced<T>(run: (value: T) => Promise<void>): (value: T | undefined) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return value => {
		clearTimeout(timer);
		if (value !== undefined) {
			timer = setTimeout(() => void run(value), rest);
		}
	};
}
