import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { SchemaField } from '../../workspace/schemas/schema-view.js';
import type { FrontMatterCursor } from './front-matter-cursor.js';
import { escapeSnippet, type Proposal, type Proposals } from './proposal.js';

/** The keys that may stand here and do not yet: those that are wanted first, and all of these at once. */
export function proposeKeys(place: FrontMatterCursor): Proposals {
	const { cursor, typed, path, value, view } = place;
	const taken = new Set(Object.keys(mapAt(value, path)).filter(it => it !== typed));
	const fields = (view?.fieldsAt(path, mapAt(value, path)) ?? []).filter(it => !taken.has(it.name) && !it.isDeprecated);
	const wanted = fields.filter(it => it.isWanted);
	const rest = /^[\w-]*/.exec(cursor.after)?.[0].length ?? 0;
	const isWhole = /^\s*:/.test(cursor.after.slice(rest));
	return {
		span: { start: cursor.offset - typed.length, end: cursor.offset + rest },
		items: [
			...(wanted.length > 1 && !place.isFlow && !isWhole && cursor.located.client.canExpandSnippets
				? [allOf(wanted, place)]
				: []),
			...wanted.map(it => toProposal(it, place, isWhole)),
			...fields.filter(it => !it.isWanted).map(it => toProposal(it, place, isWhole)),
		],
	};
}

/** The map at a path; an entry of a list has no name, so that nothing is known of it. */
function mapAt(value: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
	const found = path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);
	return isMap(found) ? found : {};
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All fields that are wanted and missing, each with a stop. */
function allOf(wanted: readonly SchemaField[], { indent }: FrontMatterCursor): Proposal {
	const names = wanted.map(it => it.name).join(', ');
	return {
		label: names,
		kind: CompletionItemKind.Snippet,
		text: fieldLines(wanted, indent),
		isSnippet: true,
	};
}

/** `title: ${1}` and so on, a line for each. The lines below the first are indented by the editor. */
export function fieldLines(fields: readonly SchemaField[], indent = 0, first = 1): string {
	const lines = fields.map(({ name, choices, samples }, index) => {
		const [only] = choices.length === 1 ? choices : name === 'status' ? samples : [];
		return `${name}: \${${first + index}${typeof only === 'string' ? `:${escapeSnippet(only)}` : ''}}`;
	});
	return lines.join(`\n${' '.repeat(indent)}`);
}

function toProposal({ name, description, types, choices }: SchemaField, place: FrontMatterCursor, isWhole: boolean): Proposal {
	const { cursor, isFlow, indent, typed } = place;
	const { canExpandSnippets } = cursor.located.client;
	const [only] = choices.length === 1 ? choices : [];
	const isMapOnly = types.size === 1 && types.has('object');
	const isListOnly = types.size === 1 && types.has('array');
	const quote = /^["']/.exec(typed)?.[0] ?? '';
	const shared = {
		label: name,
		kind: CompletionItemKind.Property,
		documentation: description,
		found: quote + name,
	};
	if (isWhole) {
		return shared;
	}
	if (isMapOnly && !isFlow) {
		return { ...shared, text: `${name}:\n${' '.repeat(indent + 2)}` };
	}
	if (isListOnly && canExpandSnippets) {
		return { ...shared, text: `${escapeSnippet(name)}: [$1]`, isSnippet: true, leadsOn: true };
	}
	return { ...shared, text: `${name}: ${typeof only === 'string' ? only : ''}`, leadsOn: typeof only !== 'string' };
}
