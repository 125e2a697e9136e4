import { credentialUse } from '../trackers/fetching/site-reader.js';
import { trackers } from '../trackers/index.js';
import type { CredentialPlace } from '../web/http.js';
import type { Editor } from './feature.js';
import { ownRequest } from './own-request.js';

/** `clewline/trackers`. */
export const trackerPlaces = ownRequest('clewline/trackers', provideTrackers);

/** The trackers of all folders, each address once. */
export function provideTrackers(editor: Editor): readonly CredentialPlace[] {
	const sites = editor.folders().flatMap(it => it.workspace.configuration.trackers);
	const places = sites.map(it => credentialUse(trackers[it.type], it));
	return [
		...new Map(places.map(({ tracker, type, api, header, value }) => [api, { tracker, type, api, header, value }])).values(),
	];
}
