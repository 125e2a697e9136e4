import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Item } from '../../language/document.js';
import { fieldLead } from '../../language/dialects/kiro/field-lead.js';
import { requirementWords, validatesWords } from '../../language/dialects/kiro/words.js';
import type { Cursor } from './cursor.js';
import { type Completer, findable, type Proposal } from './proposal.js';

/**
 * The numbers of the requirements and criteria of the same feature, where a task or a property of Kiro names some: `_Requirements: 1.1, `.
 *
 * @implements REQ-611
 */
export const completeKiroNumbers: Completer = cursor => {
	const { document, before, after, offset, typed } = cursor;
	const groups = document.type === 'spec' && document.dialect === 'kiro' ? field.exec(before)?.groups : undefined;
	if (!groups || (typed !== undefined && !/[ ,，、：]/.test(typed))) {
		return undefined;
	}
	const { list = '', token = '' } = groups;
	const rest = /^[\d.]*/.exec(after)?.[0].length ?? 0;
	const beside = new Set(`${list} ${after.slice(rest)}`.match(/\d+(?:\.\d+)*/g));
	return {
		span: { start: offset - token.length, end: offset + rest },
		items: countedIn(cursor)
			.filter(it => !beside.has(it.id))
			.map(toProposal),
	};
};

const field = new RegExp(
	String.raw`(?:${fieldLead}|\*\*(?:${validatesWords})[ \t]*[:：](?:\*\*)?)[ \t]*(?:(?:${requirementWords})[ \t]*)?(?<list>(?:\d+(?:\.\d+)*[ \t]*[,，、][ \t]*)*)(?<token>[\d.]*)$`,
	'i',
);

/** The requirements and criteria of the files of the same folder. */
function countedIn({ located: { workspace, path } }: Cursor): Item[] {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	return ['requirements.md', 'bugfix.md'].flatMap(name => {
		const spec = workspace.document(folder + name);
		const items = spec?.type === 'spec' ? spec.items : [];
		return items.filter(it => it.idStyle === 'number' && (it.kind === 'requirement' || it.kind === 'criterion'));
	});
}

function toProposal({ id, kind, title }: Item): Proposal {
	return {
		label: id,
		kind: kind === 'requirement' ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
		found: `${id} ${findable(title)}`,
		title,
	};
}
