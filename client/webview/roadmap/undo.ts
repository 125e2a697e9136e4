import { useEffect } from 'preact/hooks';
import { host } from '../shared/host.js';

/** Whether a key takes back what was done last; what is typed into a field is the field's to take back. */
export function isUndo({ key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
	return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !(target instanceof HTMLInputElement);
}

/**
 * Has what was written last taken back by its key, wherever in the page the focus is, unless something else there took the key. VS Code
 * takes it at the window.
 */
export function useUndo(): void {
	useEffect(() => {
		const press = (event: KeyboardEvent): void => {
			if (!event.defaultPrevented && isUndo(event)) {
				event.preventDefault();
				host.postMessage({ type: 'undo' });
			}
		};
		document.addEventListener('keydown', press);
		return () => document.removeEventListener('keydown', press);
	}, []);
}
