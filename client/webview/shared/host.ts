/** What VS Code gives to a page: a way to speak to the panel around it, and a memory that outlives the page. */
interface VsCodeApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The panel around the page. VS Code hands it out once. */
export const host: VsCodeApi = acquireVsCodeApi();

/** Hears what the panel says, as far as it is what was agreed upon. */
export function onMessage<Message>(isMessage: (value: unknown) => value is Message, handle: (message: Message) => void): void {
	window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (isMessage(data)) {
			handle(data);
		}
	});
}
