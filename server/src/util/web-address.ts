/** The parts of an address on the web. */
export interface WebAddress {
	/** `https://git.acme.example:8443`, in lower case. */
	readonly origin: string;

	/** `git.acme.example`. */
	readonly host: string;

	/** All that follows, `/` at least. */
	readonly path: string;
}

/** Takes an address apart; `undefined` for what is none, or has a name and a password in it. */
export function readWebAddress(text: string): WebAddress | undefined {
	const groups = webAddress.exec(text)?.groups;
	if (!groups) {
		return undefined;
	}
	const host = (groups['host'] ?? '').toLowerCase();
	const scheme = (groups['scheme'] ?? '').toLowerCase();
	return { origin: `${scheme}://${host}${groups['port'] ?? ''}`, host, path: groups['path'] ?? '/' };
}

/** Whether requests may go to an address: over https, or over http to this machine itself. */
export function isSafeAddress(text: string): boolean {
	const address = readWebAddress(text);
	return address !== undefined && (address.origin.startsWith('https:') || loopback.has(address.host));
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const webAddress =
	/^(?<scheme>https?):\/\/(?<host>\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?<port>:\d{1,5})?(?<path>[/?#][^\s\\]*)?$/i;
