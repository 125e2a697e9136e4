import type { DiagramReading } from '../language/diagram.js';
import { faultOf } from './fault-of.js';
import { flowOf } from './flow-of.js';
import { blankOutIgnored } from './ignored.js';
import { DOMPurify, mermaid } from './mermaid.js';
import { placesIn } from './places.js';

/** What Mermaid reads in the source of a diagram: nothing, where it is empty or of a type that other programs add to Mermaid. */
export async function readDiagram(source: string): Promise<DiagramReading> {
	const { fault, flow } = await readLines(source.replace(/\r\n?/g, '\n'));
	const move = placesIn(source);
	return {
		...(fault && { fault: { ...fault, ...move(fault) } }),
		...(flow && { flow: { ...flow, nodes: flow.nodes.map(it => ({ ...it, ...move(it) })) } }),
	};
}

async function readLines(source: string): Promise<DiagramReading> {
	const bare = blankOutIgnored(source);
	if (bare.trim() === '' || source.length > longest || foreignTypes.test(bare)) {
		return {};
	}
	try {
		const { diagramType } = await mermaid.parse(source);
		const flow = flowTypes.test(diagramType) ? flowOf(await databaseOf(source), bare) : undefined;
		return flow ? { flow } : {};
	} catch (error) {
		return toReading((await errorOf(bare)) ?? error, bare);
	}
}

/** Mermaid counts no lines of comments: only where they are empty lines are its lines those of the source. */
async function errorOf(bare: string): Promise<unknown> {
	try {
		await mermaid.parse(bare);
		return undefined;
	} catch (error) {
		return error;
	}
}

/** Mermaid cleans labels of HTML, which needs a page. Here nothing is drawn: what labels hold is compared, never shown as HTML. */
const sanitizer: { sanitize?: unknown; addHook?: unknown } = DOMPurify;
sanitizer.sanitize ??= (html: string) => html;
sanitizer.addHook ??= () => {};

/** Mermaid draws no longer source than this. */
const longest = 50_000;

const foreignTypes = /^\s*zenuml\b/;
const flowTypes = /^(?:flowchart|stateDiagram)/;

/** Mermaid's own picture of a diagram, of which the types say nothing. */
export interface MermaidDatabase {
	getData(): { readonly nodes: readonly MermaidNode[]; readonly edges: readonly MermaidEdge[] };
}

/** A node, or a group of nodes. */
export interface MermaidNode {
	readonly id: string;
	readonly label?: string;
	readonly shape?: string;
	readonly isGroup?: boolean;

	/** The group around it. */
	readonly parentId?: string;
}

/** An edge between nodes, groups included. */
export interface MermaidEdge {
	readonly id?: string;
	readonly start?: string;
	readonly end?: string;
	readonly label?: string;
	readonly arrowTypeStart?: string;
	readonly arrowTypeEnd?: string;
}

async function databaseOf(source: string): Promise<MermaidDatabase> {
	const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
	return db as unknown as MermaidDatabase;
}

/** A parser that fails for want of a page says nothing about the source. */
function toReading(error: unknown, bare: string): DiagramReading {
	const isOfProgram = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
	return error instanceof Error && !isOfProgram ? { fault: faultOf(error, bare) } : {};
}
