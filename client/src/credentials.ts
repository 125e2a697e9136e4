import { authentication, type ExtensionContext, workspace } from 'vscode';
import type { ShownToken } from '../../server/src/web/ask.js';
import type { CredentialPlace } from '../../server/src/web/http.js';

/**
 * The user's tokens. They never leave the client: VS Code has accounts of GitHub and Microsoft, and keeps the tokens of others in the
 * system's own store, each for one address.
 *
 * @implements REQ-708
 */
export class Credentials {
	readonly #context: ExtensionContext;

	constructor(context: ExtensionContext) {
		this.#context = context;
	}

	/** What the user has given for an address; nobody is asked. */
	async find(place: CredentialPlace): Promise<ShownToken | undefined> {
		if (this.#signedOut().includes(place.api)) {
			return undefined;
		}
		const token = await this.#context.secrets.get(keyOf(place));
		return token === undefined ? this.#findAccount(place, 'silent') : { token, value: place.value };
	}

	/** Whether VS Code itself has accounts for an address. */
	hasAccounts(place: CredentialPlace): boolean {
		return accountOf(place) !== undefined;
	}

	/** Asks the user for an account of VS Code's. */
	async chooseAccount(place: CredentialPlace): Promise<boolean> {
		await this.#setSignedOut(place, false);
		// Whoever closes the question has answered it.
		return (await this.#findAccount(place, 'ask').catch(() => undefined)) !== undefined;
	}

	/** Keeps a token for an address. */
	async keep(place: CredentialPlace, token: string): Promise<void> {
		await this.#setSignedOut(place, false);
		await this.#context.secrets.store(keyOf(place), token);
	}

	/** Forgets the token for an address, and uses no account for it any more. */
	async forget(place: CredentialPlace): Promise<void> {
		await this.#context.secrets.delete(keyOf(place));
		await this.#setSignedOut(place, true);
	}

	async #findAccount(place: CredentialPlace, manner: 'silent' | 'ask'): Promise<ShownToken | undefined> {
		const account = accountOf(place);
		const options = manner === 'silent' ? { silent: true } : { createIfNone: true };
		const session = account && (await authentication.getSession(account.provider, account.scopes, options));
		return session && { token: session.accessToken, value: 'Bearer {token}' };
	}

	/** An account is of VS Code's, and stays there: that it shall not be used here is remembered. */
	#signedOut(): readonly string[] {
		return this.#context.globalState.get<readonly string[]>(signedOutKey, []);
	}

	async #setSignedOut({ api }: CredentialPlace, isOut: boolean): Promise<void> {
		const others = this.#signedOut().filter(it => it !== api);
		await this.#context.globalState.update(signedOutKey, isOut ? [...others, api] : others);
	}
}

const signedOutKey = 'trackers.signedOut';

function keyOf({ api }: CredentialPlace): string {
	return `tracker ${api}`;
}

interface Account {
	readonly provider: string;
	readonly scopes: readonly string[];
}

/** An account is good for the hosts of its provider alone, whatever a workspace calls by the name of its type. */
function accountOf({ type, api }: CredentialPlace): Account | undefined {
	const { origin } = new URL(api);
	if (type === 'github' && origin === 'https://api.github.com') {
		return { provider: 'github', scopes: ['repo'] };
	}
	const enterprise = workspace.getConfiguration('github-enterprise').inspect<string>('uri')?.globalValue;
	if (type === 'github' && enterprise !== undefined && URL.canParse(enterprise) && origin === new URL(enterprise).origin) {
		return { provider: 'github-enterprise', scopes: ['repo'] };
	}
	return type === 'azure-boards' && origin === 'https://dev.azure.com'
		? { provider: 'microsoft', scopes: [azureScope] }
		: undefined;
}

/** Azure DevOps, as Microsoft's identity platform knows it. */
const azureScope = '499b84ac-1321-427f-aa17-267ca6975798/.default';
