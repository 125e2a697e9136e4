import assert from 'node:assert/strict';
import { checkDocument } from '../../server/src/rules/check-document.js';
import type { LocatedItem } from '../../server/src/workspace/postings.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';

/** How names of before read in a graph of after. */
export type Translate = (text: string) => string;

/**
 * All that a workspace says, one fact a line, sorted: items, what references and links mean, and findings. Places are told by
 * counting, so that a longer ID moves nothing.
 */
export function graphOf(workspace: Workspace, translate: Translate = text => text): string[] {
	const facts: string[] = [];
	for (const document of workspace.documents()) {
		const items = document.type === 'spec' ? document.items : [];
		const at = (index: number): string => `${document.path}#${index}`;
		facts.push(...items.map((it, index) => `item ${at(index)} ${it.id} ${it.kind} ${it.title} ${it.parent} ${it.status}`));
		for (const [index, located] of workspace.referencesIn(document).entries()) {
			const meaning = workspace.resolve(located);
			const means = meaning.type === 'resolved' ? keyOf(meaning.target) : meaning.type;
			const { verb, certainty, from, qualifier } = located.reference;
			facts.push(`reference ${at(index)} ${qualifier} ${verb} ${certainty} ${from} → ${means}`);
		}
		for (const [index, { target }] of document.type === 'spec' ? document.links.entries() : []) {
			facts.push(`link ${at(index)} → ${target?.path} ${anchorIndex(workspace, target)}`);
		}
		for (const { rule, severity, message } of checkDocument(document, workspace, assert.fail)) {
			facts.push(`finding ${document.path} ${rule} ${severity} ${message}`);
		}
	}
	return facts.map(translate).sort();
}

function keyOf({ document, item }: LocatedItem): string {
	return `${document.path}#${document.items.findIndex(it => it.idSpan.start === item.idSpan.start)}`;
}

function anchorIndex(workspace: Workspace, target: { path: string; fragment: string } | undefined): number {
	const document = workspace.document(target?.path ?? '');
	return document?.type === 'spec' ? [...document.anchors.values()].indexOf(target?.fragment ?? '') : -1;
}
