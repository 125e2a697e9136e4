import type { FlowItem } from '../../../server/src/drawing/flow/model.js';
import { host } from '../shared/host.js';

/** Opens the place where an item is written. */
export function open({ file, line }: FlowItem): void {
	host.postMessage({ type: 'open', file, line });
}

/** Opens a line of the spec that is shown. */
export function reveal(line: number): void {
	host.postMessage({ type: 'reveal', line });
}

/** Puts a text on the clipboard. */
export function copy(text: string): void {
	host.postMessage({ type: 'copy', text });
}
