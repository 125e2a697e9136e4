import type { CredentialUse, HttpAnswer, HttpRequest } from '../web/http.js';

/** The way to servers on the web, and to the tokens for them. A request goes where it says: redirects are answered, not followed. */
export interface Web {
	/** Rejects where no server answers, or not in time. */
	ask(request: HttpRequest): Promise<HttpAnswer>;

	/** Whether there is a token for an address. */
	hasCredential(use: CredentialUse): Promise<boolean>;
}

/** Small texts that outlive the process, by name; what is lost is only fetched again. */
export interface Shelf {
	read(name: string): Promise<string | undefined>;
	write(name: string, text: string): Promise<void>;
}
