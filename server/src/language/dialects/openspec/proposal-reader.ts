import type { Span } from '../../../util/span.js';
import type { DialectReader } from '../dialect.js';
import { noFacts } from '../layered-reader.js';
import type { OpenSpecPlace } from './place.js';

/**
 * Reads `proposal.md`, which says why a change is made. Whether it lacks a delta is seen by what lies beside it, and told at its first
 * heading.
 */
export function proposalReader(base: DialectReader, { change }: OpenSpecPlace): DialectReader {
	let first: Span | undefined;
	return {
		...base,
		heading(text, content, depth) {
			first ??= content;
			return base.heading(text, content, depth);
		},
		facts: () => ({
			...noFacts,
			lapses: [{ start: 0, end: 0, ...first, rule: 'openspec-applicable-delta', what: 'proposal', name: `${change}/specs` }],
			watches: [`${change}/specs`, `${change}/.openspec.yaml`],
		}),
	};
}
