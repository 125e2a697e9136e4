/** The diagrams of one spec, in text order, and the items that they name. */
export interface SpecFlows {
	readonly diagrams: readonly FlowDiagram[];

	/** Each once, in the order in which the diagrams name them first. */
	readonly items: readonly FlowItem[];
}

/** One diagram. Lines count from 0. */
export interface FlowDiagram {
	readonly source: string;

	/** The heading over it; empty where there is none. */
	readonly title: string;

	/** The first and the last line of its source. */
	readonly line: number;
	readonly lastLine: number;

	/** Why Mermaid cannot draw it. */
	readonly fault: { readonly line: number; readonly message: string } | undefined;

	/** The IDs of all items that it names, each once, in the order of the source. */
	readonly items: readonly string[];

	/** The steps and ways of a flowchart or a state diagram; none for other types. */
	readonly steps: readonly FlowStep[];
	readonly ways: readonly FlowWay[];
}

/** One step of a flow. */
export interface FlowStep {
	/** Its name in the source; it is unique in the diagram. */
	readonly id: string;

	/** What people read in it, on one line and without the IDs. */
	readonly label: string;

	/** Whether the flow begins here or ends here. */
	readonly role: 'start' | 'end' | 'decision' | 'step';

	/** Where its name first stands, from 0. */
	readonly line: number;

	/** The IDs of the items that it stands for. */
	readonly items: readonly string[];
}

/** One way between two steps. */
export interface FlowWay {
	/** Mermaid's name of the arrow; several ways can share one. */
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly label: string;
}

/** An item that a diagram names. */
export interface FlowItem {
	/** Its qualified ID. */
	readonly id: string;
	readonly title: string;
	readonly kind: string;

	/** Empty where none is written. */
	readonly status: string;
	readonly coverage: FlowCoverage;

	/** What its coverage lacks. */
	readonly unmet: readonly string[];
	readonly priority: string;
	readonly owner: string;

	/** A path from the root of the workspace folder, and the line of its ID, from 0. */
	readonly file: string;
	readonly line: number;
}

/** How far an item is covered: `none` where it needs nothing. */
export type FlowCoverage = 'covered' | 'partial' | 'uncovered' | 'none';
