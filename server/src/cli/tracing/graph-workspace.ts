import type { Workspace } from '../../workspace/workspace.js';
import type { LinkGraph } from './link-graph.js';

/**
 * The same workspace, which looks up what refers to an item in a graph. Where thousands of folders number their items alike,
 * asking the workspace for each item in turn would resolve the same references again and again.
 */
export function withGraph(workspace: Workspace, graph: LinkGraph): Workspace {
	const referencesTo: Workspace['referencesTo'] = ({ item }) => graph.incoming(item).filter(it => it.state === 'resolved');
	return new Proxy(workspace, {
		get(target, name): unknown {
			const value: unknown = name === 'referencesTo' ? referencesTo : Reflect.get(target, name, target);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}
