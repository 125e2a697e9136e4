import * as l10n from '@vscode/l10n';

/** Why a tracker has not told what it was asked. */
export type Trouble =
	/** Nobody answers: no network, no server, or one that is too slow. */
	| 'unreachable'

	/** It does not know the token, or wants one. */
	| 'refused'

	/** It knows who asks, and does not let them. */
	| 'forbidden'

	/** Too much was asked of it. */
	| 'limited'

	/** There is no such thing: the address is wrong, or hidden. */
	| 'missing'
	| 'failing'

	/** It answers something that is not what its API has. */
	| 'unreadable'

	/** It sends to another host, which is not asked. */
	| 'elsewhere';

/** What there is to say about it, to people. */
export function describeTrouble(trouble: Trouble, tracker: string): string {
	switch (trouble) {
		case 'unreachable':
			return l10n.t('{0} cannot be reached', tracker);
		case 'refused':
			return l10n.t('{0} does not accept the sign-in', tracker);
		case 'forbidden':
			return l10n.t('{0} does not let you see this', tracker);
		case 'limited':
			return l10n.t('{0} was asked too much and wants a pause', tracker);
		case 'missing':
			return l10n.t('{0} has nothing at this address, or hides it from you', tracker);
		case 'failing':
			return l10n.t('{0} has an error of its own', tracker);
		case 'unreadable':
			return l10n.t('{0} answers something that is not its API', tracker);
		case 'elsewhere':
			return l10n.t('{0} sends to another host, which is not asked', tracker);
	}
}
