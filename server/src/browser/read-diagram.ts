import type * as diagrams from '../mermaid/read-diagram.js';
import type { Host } from '../workspace/host.js';

/**
 * How a worker asks Mermaid, which lies beside it and is loaded with the first diagram.
 * @param program The address of the folder with the worker in it; without it there is no way to Mermaid.
 */
export function diagramReader(program: string | undefined): Pick<Host, 'readDiagram'> {
	return program === undefined
		? {}
		: {
				readDiagram: async source => {
					const mermaid = (await import(`${program}/webview/read-diagram.js`)) as typeof diagrams;
					return mermaid.readDiagram(source);
				},
			};
}
