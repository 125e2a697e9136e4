import type { Span } from '../../util/span.js';
import { type FoundId, type IdGrammar, idAt } from '../id.js';

/**
 * The ID that a line gives to the heading above it, and says nothing else: `- 需求编号：REQ-012`, `**Requirement ID**: REQ-012`; in a
 * table of facts, `需求编号 | REQ-012`.
 */
export function readOwnId(text: string, { start, end }: Span, grammar: IdGrammar): FoundId | undefined {
	const opening = key.exec(text.slice(start, Math.min(end, start + longestKey)))?.[0];
	const found = opening === undefined ? undefined : idAt(text, { start: start + opening.length, end }, grammar);
	return found?.isNumbered && closing.test(text.slice(found.end, end)) ? found : undefined;
}

const longestKey = 48;
const key =
	/^(?:\*\*|__)?(?:(?:(?:功能|用户)?(?:需求|故事|功能)|要件|機能|요구사항|(?:Functional[ \t]+)?Req(?:uirement|\.)?|(?:User[ \t]+)?Story|Feature|PRD)[ \t]*)?(?:编号|編號|标识|番号|번호|U?ID|No\.?)(?:\*\*|__)?[ \t]*[:：|](?:\*\*|__)?[ \t]*(?:\*\*|`|\[)?/iu;
const closing = /^(?:\*\*|`|\])?[ \t]*$/;
