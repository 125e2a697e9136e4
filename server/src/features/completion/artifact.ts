import { parseArtifactId } from '../../language/dialects/openfasttrace/artifact-id.js';
import type { Item } from '../../language/document.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { type Cursor, lineText } from './cursor.js';
import { proposeItems } from './item-proposals.js';
import type { Completer, Proposals } from './proposal.js';

/** Items of OpenFastTrace where something covers or depends on one: in the list under `Covers:`, and behind the arrow of a tag. */
export const completeArtifact: Completer = cursor => {
	const { document, before, after, offset, typed } = cursor;
	const groups = (document.type === 'code' ? tag : entry).exec(before)?.groups;
	if (!groups || (document.type === 'spec' && (!ownItem(cursor) || !isListed(cursor)))) {
		return undefined;
	}
	const { token = '' } = groups;
	const rest = /^[\p{L}\p{N}_.~-]*/u.exec(after)?.[0].length ?? 0;
	const span = { start: offset - token.length, end: offset + rest };
	const isAsked = typed === undefined || token === '' || typed === '-';
	return isAsked
		? propose(cursor, span, { token, type: groups['type'] ?? parseArtifactId(ownItem(cursor)?.id ?? '')?.type ?? '' })
		: { span, items: [] };
};

/** `// [impl->`, `[utest~name~1 -> dsn~`, as far as the ID is typed. */
const tag = /\[[ \t]*(?<type>[A-Za-z]+)(?:~[\p{L}\p{N}_.-]*~\d+)?[ \t]*->[ \t]*(?<token>[\p{L}\p{N}_.~-]*)$/u;

/** An entry of a list, perhaps in a code span or a link. */
const entry = /^\s{0,3}[-+*][ \t]+(?:\[[^\]]*\]\(#|`)?(?<token>[\p{L}\p{N}_.~-]*)$/u;

/** Whether the list is the one under `Covers:` or `Depends:`. */
function isListed(cursor: Cursor): boolean {
	for (let line = cursor.line - 1; line >= 0; line--) {
		const text = lineText(cursor, line);
		if (!/^\s*(?:[-+*]\s.*)?$/.test(text)) {
			return /^(?:Covers|Depends):[ \t]*$/.test(text);
		}
	}
	return false;
}

/** The item that the cursor is in. */
function ownItem({ document, offset }: Cursor): Item | undefined {
	return document.type === 'spec' ? document.items.findLast(it => it.start <= offset && it.idStyle === 'artifact') : undefined;
}

/** Items that need what is being written come before others. */
function propose(
	cursor: Cursor,
	span: Proposals['span'],
	{ token, type }: { readonly token: string; readonly type: string },
): Proposals {
	const own = ownItem(cursor);
	const isOther = ({ item }: LocatedItem): boolean => item !== own;
	const needs = ({ item }: LocatedItem): boolean =>
		item.attributes.some(it => it.key === 'needs' && it.value.split(/[\s,]+/).includes(type));
	return proposeItems(cursor, {
		span,
		style: 'artifact',
		query: { text: token, by: token.includes('~') ? 'id' : 'word', accepts: isOther },
		isFirst: needs,
	});
}
