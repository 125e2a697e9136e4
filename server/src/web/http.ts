/** What is done with what is at an address. Nothing is ever deleted. */
export type HttpMethod = 'GET' | 'PATCH' | 'POST' | 'PUT';

/** What is asked of a server on the web. Never holds a secret: whoever sends it adds the credential that belongs to the address. */
export interface HttpRequest<Credential = CredentialUse> {
	readonly method: HttpMethod;
	readonly url: string;

	/** By name in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string | undefined;

	/** How a token is to be shown, if there is one for the address. */
	readonly credential: Credential;
}

/** Where a token belongs in a request. */
export interface CredentialPlace {
	/** The tracker's name, as people know it, and its type, as `clewline.yaml` has it. */
	readonly tracker: string;
	readonly type: string;

	/** The name of a header in lower case. */
	readonly header: string;

	/**
	 * What the header says: `{token}` stands for the token, `{base64}` for the same in Base64, `{user}` and `{secret}` for what stands
	 * before and behind its first colon.
	 */
	readonly value: string;

	/** The address of the API: nowhere else is the token sent. */
	readonly api: string;
}

/** The same, where a token may come from the environment. */
export interface CredentialUse extends CredentialPlace {
	/** The variables of the environment that may hold one. */
	readonly variables: readonly string[];
}

/** What a server answers, whatever it is. */
export interface HttpAnswer {
	readonly status: number;

	/** By name in lower case. */
	readonly headers: Readonly<Record<string, string>>;

	/** Cut off after `longestBody`: whoever asked for JSON cannot read it then. */
	readonly body: string;
}

/** In bytes. A hundred issues with their texts take a tenth of it. */
export const longestBody = 4 << 20;

/** In milliseconds, after which a server is taken to be away. */
export const patience = 20_000;
