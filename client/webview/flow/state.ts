import { type Colouring, colourings } from '../../../server/src/drawing/flow/state.js';
import { isOneOf, isRecord } from '../shared/is-record.js';

/** What can be seen beside the picture. */
export const tabs = ['steps', 'paths'] as const;

/** One of these. */
export type Tab = (typeof tabs)[number];

/** What somebody has chosen to see, kept while the page is hidden and when the window is loaded again. */
export interface PageState {
	/** The URI of the spec; empty before one was shown. */
	readonly uri: string;

	/** The index of the diagram in the spec. */
	readonly diagram: number;
	readonly colouring: Colouring;
	readonly tab: Tab;
	readonly isLocked: boolean;
}

/** What is seen first. */
export const firstState: PageState = { uri: '', diagram: 0, colouring: 'status', tab: 'steps', isLocked: false };

/** Takes of a remembered state what still means something: another release may have written it. */
export function readState(value: unknown): PageState {
	if (!isRecord(value)) {
		return firstState;
	}
	const { uri, diagram, colouring, tab, isLocked } = value;
	return {
		uri: typeof uri === 'string' ? uri : '',
		diagram: Number.isSafeInteger(diagram) && Number(diagram) >= 0 ? Number(diagram) : 0,
		colouring: isOneOf(colourings, colouring) ? colouring : firstState.colouring,
		tab: isOneOf(tabs, tab) ? tab : firstState.tab,
		isLocked: isLocked === true,
	};
}
