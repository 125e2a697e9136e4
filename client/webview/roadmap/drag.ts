/** Hears where something is dragged: a place in the window, in pixels. */
export interface DragWatcher {
	over(x: number, y: number): void;
	drop(x: number, y: number): void;

	/** It was let go, be it dropped or not. */
	end(): void;
}

/** Follows the pointer once it has been moved far enough that no click is meant. */
export function followDrag(down: PointerEvent, watcher: DragWatcher): void {
	let isDragged = false;
	const follow = ({ clientX, clientY }: PointerEvent): void => {
		isDragged ||= Math.hypot(clientX - down.clientX, clientY - down.clientY) > slack;
		if (isDragged) {
			watcher.over(clientX, clientY);
		}
	};
	const stop = ({ type, clientX, clientY }: PointerEvent): void => {
		window.removeEventListener('pointermove', follow);
		window.removeEventListener('pointerup', stop);
		window.removeEventListener('pointercancel', stop);
		if (isDragged) {
			// The click that ends a drag opens nothing.
			window.addEventListener('click', swallow, { capture: true, once: true });
			window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
			if (type === 'pointerup') {
				watcher.drop(clientX, clientY);
			}
			watcher.end();
		}
	};
	window.addEventListener('pointermove', follow);
	window.addEventListener('pointerup', stop);
	window.addEventListener('pointercancel', stop);
}

const slack = 4;

function swallow(event: Event): void {
	event.preventDefault();
	event.stopPropagation();
}
