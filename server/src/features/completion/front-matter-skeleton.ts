import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { SpecDocument } from '../../language/document.js';
import { describedKinds, describeKind } from '../../workspace/schemas/described-schemas.js';
import type { Cursor } from './cursor.js';
import { fieldLines } from './front-matter-keys.js';
import { firstIdOf } from './new-item.js';
import { escapeSnippet, nothingAt, type Proposal, type Proposals } from './proposal.js';

/** Behind the first `---` of a file without front matter: what an item of each kind must have, closed, with a heading below. */
export function proposeSkeletons(cursor: Cursor, document: SpecDocument): Proposals {
	const { before, after, offset, located } = cursor;
	if (document.frontMatter || before !== '---' || after.trim() !== '' || !located.client.canExpandSnippets) {
		return nothingAt(offset);
	}
	return {
		span: { start: offset - before.length, end: offset },
		items: describedKinds(located.client.locale).map(({ kind, title }) => skeletonOf(cursor, kind, title)),
	};
}

function skeletonOf(cursor: Cursor, kind: string, title: string): Proposal {
	const fields = describeKind(kind, cursor.located.client.locale)?.fieldsAt([], { type: kind }) ?? [];
	const others = fields.filter(it => it.isWanted && !opening.has(it.name));
	const lines = [
		'---',
		`type: ${escapeSnippet(kind)}`,
		`id: \${1:${escapeSnippet(firstIdOf(cursor, kind))}}`,
		'title: ${2}',
		'status: ${3:draft}',
		...(others.length > 0 ? [fieldLines(others, 0, 4)] : []),
		'---',
		'',
		'# ${2}',
		'',
		'$0',
	];
	return {
		label: kind,
		kind: CompletionItemKind.Snippet,
		title,
		text: lines.join('\n'),
		isSnippet: true,
		found: `--- ${kind} ${title}`,
	};
}

const opening: ReadonlySet<string> = new Set(['type', 'id', 'title', 'status']);
