import type { Marker } from './marker.js';

/**
 * Any other ID in a comment. It shows up among the references of an item, and says nothing about coverage.
 *
 * @example
 *   // The total includes postage, see REQ-012.
 */
export const mention: Marker = {
	name: 'mention',
	place: 'comment',
	claim: ({ ids }) => ids.map(it => ({ ids: [it], verb: 'mentions', certainty: it.isNumbered ? 'prose' : 'named' })),
};
