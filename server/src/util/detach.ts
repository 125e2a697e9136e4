/**
 * The same string with a memory of its own. V8 cuts a long slice by pointing into the text it was cut from,
 * which then lives as long as the slice; what outlives its file and is not packed is detached first.
 */
export function detach(slice: string): string {
	return slice.length < shortestPointer ? slice : ` ${slice}`.slice(1);
}

/** V8 copies slices shorter than this (`SlicedString::kMinLength`). */
const shortestPointer = 13;
