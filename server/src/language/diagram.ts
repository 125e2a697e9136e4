import type { Span } from '../util/span.js';

/** A diagram in a `mermaid` fence. The span covers the lines between the fences. */
export interface Diagram extends Span {
	/** As long as the span: the lines as Mermaid sees them, the marks of a block quote around them made spaces. */
	readonly source: string;

	/** The text of the heading over it; empty where there is none. */
	readonly heading: string;
}

/** What Mermaid reads in the source of one diagram. All offsets count from the start of the source. */
export interface DiagramReading {
	/** Why it cannot be drawn, and where; `undefined` for one that can. */
	readonly fault?: DiagramFault;

	/** What a flowchart or a state diagram says; `undefined` for other types. */
	readonly flow?: Flow;
}

/** What Mermaid has against a source, in its own words. */
export interface DiagramFault extends Span {
	readonly message: string;
}

/** The steps of a flow and the ways between them. */
export interface Flow {
	/** In the order of the source. */
	readonly nodes: readonly FlowNode[];
	readonly edges: readonly FlowEdge[];
}

/** One step. The span is where its name first stands. */
export interface FlowNode extends Span {
	/** Its name in the source; it is unique in the flow. */
	readonly id: string;

	/** What people read in it. */
	readonly label: string;
	readonly shape: FlowShape;
}

/** What the shape of a step says of it: `initial` and `final` are the `[*]` of state diagrams. */
export type FlowShape = 'initial' | 'final' | 'rounded' | 'decision' | 'other';

/** A way from one step to another; one without an arrow goes both ways. */
export interface FlowEdge {
	/** Mermaid's name of the arrow; those that lead to or from a group of steps are several ways. */
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly label: string;
	readonly isDirected: boolean;
}
