import { commands, Position, Uri } from 'vscode';
import type { SpecsItem } from '../../../server/src/protocol.js';
import type { Session } from '../session.js';

/** Lists every place that names the item of a line in the tree. */
export async function findReferences(_session: Session, node?: SpecsItem): Promise<void> {
	if (node) {
		const { line, character } = node.range.start;
		await commands.executeCommand('vscode.open', Uri.parse(node.uri));
		await commands.executeCommand('references-view.findReferences', Uri.parse(node.uri), new Position(line, character));
	}
}
