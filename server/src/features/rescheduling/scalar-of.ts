import * as l10n from '@vscode/l10n';
import type { Attribute, Item } from '../../language/document.js';
import { Refusal } from '../refusal.js';

/** The place of the scalar itself: quotes around it stay. */
export function scalarOf(item: Item, { key, value, start, end }: Attribute): { readonly start: number; readonly end: number } {
	const around = end - start - value.length;
	if (around === 0 || around === 2) {
		return { start: start + around / 2, end: end - around / 2 };
	}
	throw new Refusal(
		l10n.t('`{0}` of `{1}` is written in a way that cannot be changed from here. Change it in its spec.', key, item.id),
	);
}
