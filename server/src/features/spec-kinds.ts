import { templates } from '../creating/templates/index.js';
import type { SpecKind } from '../protocol.js';
import { nearestLocale } from '../util/locale.js';
import type { Editor } from './feature.js';
import { ownRequest } from './own-request.js';

/** `clewline/specKinds`. */
export const specKinds = ownRequest('clewline/specKinds', provideSpecKinds);

/** The kinds of specs that there is a template for, in the order of the work, as the client's language calls them. */
export function provideSpecKinds({ client }: Editor): readonly SpecKind[] {
	const locale = nearestLocale(client.locale);
	return templates.map(({ kind, prefix, name }) => ({ kind, prefix, name: name[locale] }));
}
