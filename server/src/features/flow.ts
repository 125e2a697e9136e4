import type { FlowParams, LocatedFlows } from '../protocol.js';
import { createFlows } from '../views/flow.js';
import type { Editor } from './feature.js';
import type { Located } from './located.js';
import { ownRequest } from './own-request.js';

/** `clewline/flow`. */
export const flow = ownRequest('clewline/flow', provideFlow);

/** The diagrams of a spec, once Mermaid has read them. */
export async function provideFlow(editor: Editor, { uri }: FlowParams): Promise<LocatedFlows | null> {
	const located = editor.locate(uri);
	await located?.readDiagrams();
	const settled = editor.locate(uri);
	return settled ? flowsOf(settled) : null;
}

function flowsOf({ workspace, path, uriOf }: Located): LocatedFlows | null {
	const document = workspace.document(path);
	return document?.type === 'spec'
		? { uri: uriOf(path), folder: uriOf(''), path, flows: createFlows(workspace, document), isIndexing: !workspace.isComplete }
		: null;
}
