import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { diagramAt, type FlowCursor, stepsAt } from '../../../server/src/drawing/flow/cursor.js';
import type { FlowDiagram, FlowItem, FlowStep, SpecFlows } from '../../../server/src/drawing/flow/model.js';
import { pathsOf } from '../../../server/src/drawing/flow/paths.js';
import type { LocatedFlows } from '../../../server/src/protocol.js';
import { Choice } from '../shared/choice.js';
import { host } from '../shared/host.js';
import { drawPixels } from '../shared/pixels.js';
import { Legend } from './legend.js';
import { open, reveal } from './leading.js';
import type { FlowFormat } from './messages.js';
import { onThemeChange, readPalette } from './palette.js';
import { type PathInView, Paths } from './paths.js';
import { type Highlights, Picture } from './picture.js';
import { useRendered } from './rendered.js';
import { type PageState, type Tab, tabs } from './state.js';
import { Steps } from './steps.js';
import { nameOfDiagram, Toolbar } from './toolbar.js';
import type { Viewport } from './viewport.js';

/** What the page is made of. */
export interface AppProps {
	readonly answer: LocatedFlows | undefined;
	readonly isLocked: boolean;
	readonly cursor: FlowCursor | undefined;

	/** The state in which the page was left. */
	readonly first: PageState;
}

/** The whole page: one diagram of the spec, what its steps are, and the paths through it. */
export function App({ answer, isLocked, cursor, first }: AppProps): VNode {
	const [state, setState] = useState(first);
	const change = (changed: Partial<PageState>): void => setState(it => ({ ...it, ...changed }));
	const uri = answer?.uri ?? '';
	const { diagrams } = answer?.flows ?? nothing;

	useEffect(() => {
		if (uri !== '' && uri !== state.uri) {
			change({ uri, diagram: 0 });
		}
	}, [uri]);
	useEffect(() => {
		const at = cursor ? diagramAt(diagrams, cursor) : -1;
		if (at >= 0) {
			change({ diagram: at });
		}
	}, [cursor]);
	useEffect(() => host.setState(state), [state]);
	useEffect(() => {
		if (state.isLocked !== isLocked) {
			host.postMessage({ type: 'lock', isLocked: state.isLocked });
		}
	}, [state.isLocked]);

	const index = Math.min(state.diagram, diagrams.length - 1);
	const diagram = diagrams[index];
	return answer && diagram ? (
		<Flow {...{ answer, diagram, index, state, change, cursor }} />
	) : (
		<Empty isReading={answer?.isIndexing === true} />
	);
}

const nothing: SpecFlows = { diagrams: [], items: [] };

interface FlowProps {
	readonly answer: LocatedFlows;
	readonly diagram: FlowDiagram;
	readonly index: number;
	readonly state: PageState;
	readonly cursor: FlowCursor | undefined;
	change(changed: Partial<PageState>): void;
}

function Flow({ answer, diagram, index, state, change, cursor }: FlowProps): VNode {
	const known = useLastRead(diagram, `${answer.uri}#${index}`);
	const [search, searchFor] = useState('');
	const [lookedAt, lookAt] = useState<string>();
	const [shown, show] = useState<PathInView>();
	const viewport = useRef<Viewport | undefined>(undefined);
	const palette = usePalette();
	const id = `${answer.uri}#${index}`;
	const rendered = useRendered(diagram.source, palette, id);
	const items = useMemo(() => new Map(answer.flows.items.map(it => [it.id, it])), [answer.flows]);
	const paths = useMemo(() => pathsOf(known), [known]);
	useEffect(() => show(undefined), [id]);

	const path = state.tab === 'paths' && shown ? paths.paths[shown.index] : undefined;
	const found = useMemo(() => findSteps(known, items, search), [known, items, search]);
	const atCursor = useMemo(() => new Set(cursor ? stepsAt(diagram, cursor) : []), [diagram, cursor]);
	const stage = path && shown ? (shown.stage === 0 ? path[0]?.from : path[shown.stage - 1]?.to) : undefined;
	const highlights: Highlights = useMemo(
		() => ({ atCursor, found, lookedAt: stage ?? lookedAt, path }),
		[atCursor, found, stage, lookedAt, path],
	);
	const title = nameOfDiagram(diagram);
	const pick = (name: string): void =>
		leadFrom(
			known.steps.find(it => it.id === name),
			items,
		);
	const shared = { diagram: known, items, palette, colouring: state.colouring };
	return (
		<main class="page">
			<Toolbar
				diagrams={answer.flows.diagrams}
				{...{ index, state, search, change, searchFor }}
				viewport={() => viewport.current}
				writeOut={format => void writeOut(format, palette.paper)}
			/>
			{rendered.fault !== undefined && <Fault diagram={diagram} message={rendered.fault} />}
			<div class="columns">
				<Picture
					{...{ ...shared, rendered, highlights, id, title, pick }}
					onReady={it => {
						viewport.current = it;
					}}
				/>
				<aside class="side" aria-label={title}>
					{known.steps.length > 0 && (
						<Choice name={l10n.t('View')} values={tabs} value={state.tab} label={tabWord} choose={tab => change({ tab })} />
					)}
					{state.tab === 'steps' || known.steps.length === 0 ? (
						<Steps {...{ ...shared, found, atCursor, lookAt }} />
					) : (
						<Paths {...{ diagram: known, paths, shown, show }} />
					)}
				</aside>
			</div>
			<Legend {...shared} />
		</main>
	);
}

interface FaultProps {
	readonly diagram: FlowDiagram;
	readonly message: string;
}

/** Why there is no picture, or an old one: as the editor tells it, if the server has read the diagram. */
function Fault({ diagram: { fault, line }, message }: FaultProps): VNode {
	const at = fault?.line ?? line;
	return (
		<p class="fault" role="alert">
			<button type="button" class="link" onClick={() => reveal(at)}>
				{l10n.t('Line {0}', at + 1)}
			</button>
			<span>{fault?.message ?? message.split('\n')[0]}</span>
		</p>
	);
}

function Empty({ isReading }: { readonly isReading: boolean }): VNode {
	return (
		<main class="empty">
			{isReading ? (
				<p>{l10n.t('Reading the specs…')}</p>
			) : (
				<>
					<h1>{l10n.t('No diagram here yet')}</h1>
					<p>{l10n.t('Open a spec that holds one, or draw how people go through the product, and name the requirements:')}</p>
					<pre>
						{'```mermaid\nflowchart TD\n    cart[Cart] --> pay["Pay by card (REQ-2)"]\n    pay --> done([Order paid])\n```'}
					</pre>
				</>
			)}
		</main>
	);
}

function usePalette(): ReturnType<typeof readPalette> {
	const [palette, setPalette] = useState(readPalette);
	useEffect(() => onThemeChange(() => setPalette(readPalette())), []);
	return palette;
}

/** A diagram as it is, or as it last was when Mermaid could read it: half a step is no reason to forget the others. */
function useLastRead(diagram: FlowDiagram, id: string): FlowDiagram {
	const last = useRef({ id, diagram });
	if (!diagram.fault || last.current.id !== id) {
		last.current = { id, diagram };
	}
	return last.current.diagram;
}

/** Leads to the item that a step stands for, else to the line of the step. */
function leadFrom(step: FlowStep | undefined, items: ReadonlyMap<string, FlowItem>): void {
	const item = items.get(step?.items[0] ?? '');
	if (item) {
		open(item);
	} else if (step) {
		reveal(step.line);
	}
}

/** The steps whose label, name or items hold a text; `undefined` where nothing is looked for. */
function findSteps(
	{ steps }: FlowDiagram,
	items: ReadonlyMap<string, FlowItem>,
	search: string,
): ReadonlySet<string> | undefined {
	const wanted = search.trim().toLowerCase();
	if (wanted === '') {
		return undefined;
	}
	const textOf = (id: string): string => `${id} ${items.get(id)?.title ?? ''}`;
	const found = steps.filter(it => [it.label, it.id, ...it.items.map(textOf)].join('\n').toLowerCase().includes(wanted));
	return new Set(found.map(it => it.id));
}

/** Hands out what is seen, without what only stands out for the moment, on paper of its own. */
async function writeOut(format: FlowFormat, paper: string): Promise<void> {
	const svg = document.querySelector('.picture svg')?.cloneNode(true);
	if (svg instanceof SVGSVGElement) {
		svg.querySelectorAll('[class]').forEach(it => it.classList.remove('cw-at-cursor', 'cw-looked-at', 'cw-dim', 'cw-taken'));
		svg.style.background = paper;
		const markup = new XMLSerializer().serializeToString(svg);
		host.postMessage({ type: 'export', format, content: format === 'png' ? await drawPixels(markup) : markup });
	}
}

function tabWord(tab: Tab): string {
	return tab === 'steps' ? l10n.t('Steps') : l10n.t('Paths');
}
