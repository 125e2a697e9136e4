/** Defines nothing. */
export const silent = { heading: nothing, paragraph: nothing, tableRow: nothing, listItem: nothing };

function nothing(): undefined {
	return undefined;
}
