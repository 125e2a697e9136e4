import * as l10n from '@vscode/l10n';
import type { Item, SpecDocument } from '../../language/document.js';
import type { Span } from '../../util/span.js';
import { Refusal } from '../refusal.js';

/** The item that a file is read to define in a stretch that has been written. Its ID may be spelled in another way: `US-2` is `US2`. */
export function itemWithin({ items }: SpecDocument, { start, end }: Span): Item | undefined {
	return items.find(({ idSpan }) => start <= idSpan.start && idSpan.end <= end);
}

/** Where a file is read in a format in which a new item cannot be written, or is no spec. */
export function noPlaceFor(id: string): Refusal {
	return new Refusal(l10n.t('This file is no place to define `{0}`. Define it in another spec.', id));
}
