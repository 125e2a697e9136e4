import { askTracker } from '../web/ask.js';
import type { CredentialUse } from '../web/http.js';
import type { Web } from '../workspace/http.js';
import { readWebAddress } from '../util/web-address.js';

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The web as a process of one's own sees it. Tokens come from the environment, and go to the hosts they are meant for. */
export function createNodeWeb(environment: Environment): Web {
	return {
		hasCredential: use => Promise.resolve(tokenFor(use, environment) !== undefined),
		ask(request) {
			const token = tokenFor(request.credential, environment);
			return askTracker(request, token === undefined ? undefined : { token, value: request.credential.value });
		},
	};
}

/**
 * The token for an API. `clewline.yaml` may come from somebody who wants it, as in a pull request: so a token goes only to the public hosts of
 * trackers, and to those that whoever has set it has named beside it.
 *
 * @implements REQ-708
 */
export function tokenFor({ variables, api }: CredentialUse, environment: Environment): string | undefined {
	const host = readWebAddress(api)?.host ?? '';
	const trusted = (environment['CLEWLINE_TRACKER_HOSTS'] ?? '').toLowerCase().split(/[\s,]+/);
	const isTrusted = trusted.includes(host) || publicHosts.test(host);
	return isTrusted ? variables.map(it => environment[it]).find(it => it !== undefined && it !== '') : undefined;
}

const publicHosts =
	/^(?:api\.github\.com|gitlab\.com|gitee\.com|api\.linear\.app|api\.trello\.com|dev\.azure\.com|[a-z0-9-]+\.atlassian\.net)$/;
