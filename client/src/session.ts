import { EventEmitter, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { didChangeSpecsNotification } from '../../server/src/protocol.js';
import { Credentials } from './credentials.js';
import { readTranslation, type Translation } from './locale.js';
import { serveFiles } from './serve-files.js';
import { serveTrackers } from './trackers/serve-trackers.js';

/** Makes a client of this host that has not started yet: a process under Node, a worker in a browser. */
export type CreateClient = (translation: Translation, log: LogOutputChannel) => Promise<BaseLanguageClient>;

/** The server of this window and the way to it. One window has one, however many folders it has. */
export class Session {
	/** Absent before the first start. */
	client: BaseLanguageClient | undefined;

	/** The tokens of the user, for trackers. */
	readonly credentials: Credentials;

	readonly #started = new EventEmitter<undefined>();
	readonly #changed = new EventEmitter<undefined>();
	#change: Promise<void> = Promise.resolve();

	constructor(
		readonly context: ExtensionContext,
		readonly log: LogOutputChannel,
		readonly createClient: CreateClient,
	) {
		this.credentials = new Credentials(context);
	}

	/** Tells of every client that has started. */
	readonly onDidStart = this.#started.event;

	/** Tells that what the server says of the specs may be another now. A client hears each sort of news by one listener only: this one. */
	readonly onDidChangeSpecs = this.#changed.event;

	/** Resolves when the new server answers. Calls made meanwhile wait for their turn. */
	restart(): Promise<void> {
		this.#change = this.#change.then(() => this.#replaceClient()).catch((error: unknown) => this.log.error(`${error}`));
		return this.#change;
	}

	/** Resolves when the server is gone. */
	stop(): Promise<void> {
		this.#change = this.#change.then(() => this.#disposeClient());
		return this.#change;
	}

	/** A setting or a folder may have changed what a client is made with, so each start has its own. */
	async #replaceClient(): Promise<void> {
		await this.#disposeClient();
		this.client = await this.createClient(await readTranslation(this.context.extensionUri), this.log);
		serveFiles(this.client);
		serveTrackers(this.client, this.credentials);
		this.client.onNotification(didChangeSpecsNotification, () => this.#changed.fire(undefined));
		await this.client.start();
		this.#started.fire(undefined);
	}

	async #disposeClient(): Promise<void> {
		const { client } = this;
		this.client = undefined;
		if (client?.isRunning()) {
			await client.dispose();
		}
	}
}
