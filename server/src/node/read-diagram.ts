import type { DiagramReading } from '../language/diagram.js';

/** What Mermaid reads in a diagram; it is loaded with the first one. */
export async function readDiagram(source: string): Promise<DiagramReading> {
	const mermaid = await import('../mermaid/read-diagram.js');
	return mermaid.readDiagram(source);
}
