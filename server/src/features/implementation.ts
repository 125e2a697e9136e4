import { ImplementationRequest, type ImplementationParams, type Location } from 'vscode-languageserver-protocol';
import type { LocatedReference } from '../workspace/postings.js';
import { compareReferences } from '../workspace/workspace.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { locationOf } from './location.js';
import { findOccurrence } from './occurrence.js';

/** `textDocument/implementation`. */
export const implementation = feature({ implementationProvider: true }, ImplementationRequest.type, provideImplementation);

/** Leads from an ID to the code that implements the item; where there is none, to the tests that verify it. */
export function provideImplementation(located: Located, { position }: ImplementationParams): Location[] | null {
	const { workspace, path } = located;
	const occurrence = findOccurrence(workspace, path, position);
	const inCode = occurrence?.targets.flatMap(it => workspace.referencesTo(it)).filter(it => it.document.type === 'code');
	if (!inCode) {
		return null;
	}
	const saying = (verb: string): LocatedReference[] => inCode.filter(it => it.reference.verb === verb);
	const implementing = saying('implements');
	const found = implementing.length > 0 ? implementing : saying('verifies');
	return found.toSorted(compareReferences).map(it => locationOf(located, it));
}
