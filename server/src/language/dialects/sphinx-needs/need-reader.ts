import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Attribute } from '../../document.js';
import type { Kind } from '../../kind.js';
import { type Verb, verbByField } from '../../verb.js';
import type { Definition, DialectReference } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { type Directive, readDirectives } from './directive.js';

/** Reads the needs of a file, and what they say of each other. */
export class NeedReader extends LayeredReader {
	/** What needs say of others; what stands in a fence that only shows some is not among it. */
	readonly #related: DialectReference[] = [];

	override fence(text: string, fence: Span): readonly Definition[] {
		const isDirective = directiveFence.test(text.slice(fence.start, fence.start + longestFence));
		return isDirective ? this.#readNeeds(text, fence) : super.fence(text, fence);
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		return text.startsWith(':::', content.start) ? undefined : super.paragraph(text, content);
	}

	/** To Markdown, a fence of colons is a paragraph. */
	override laterLines(text: string, content: Span): readonly Definition[] {
		const isFence = text.slice(content.start, content.end).includes(':::{');
		return isFence ? this.#readNeeds(text, content) : super.laterLines(text, content);
	}

	override references(text: string): readonly DialectReference[] {
		return [...super.references(text), ...readRoles(text, { start: 0, end: text.length }), ...this.#related];
	}

	#readNeeds(text: string, span: Span): Definition[] {
		const needs = readDirectives(text, span);
		// In a fence, where an ID is no reference, the role is one.
		const roles = text.startsWith(':::', span.start) ? [] : readRoles(text, span);
		this.#related.push(...needs.flatMap(readOptions), ...roles.map(it => ({ ...it, isField: true as const })));
		return needs.map(toDefinition);
	}
}

const longestFence = 100;
const directiveFence = /^[ \t]*(?:`{3,}|~{3,})\{(?!code|literalinclude|prompt|parsed-literal)/;

function toDefinition({ type, titleSpan, id, options }: Directive): Definition {
	return {
		id: id.value,
		form: 'heading',
		kind: kindOf(type),
		idSpan: { start: id.start, end: id.end },
		titleSpan,
		attributes: options.filter(it => it.value !== ''),
	};
}

/** `req`, `sys_req` and `sw-requirement` are requirements; most other types are their own kind. */
function kindOf(type: string): Kind {
	const word = type.toLowerCase().replaceAll('_', '-');
	return /req(?:uirement)?s?$/.test(word) ? 'requirement' : (kindByType.get(word) ?? word);
}

const kindByType: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	['feat', 'feature'],
	['impl', 'implementation'],
	['spec', 'specification'],
	['test-case', 'test'],
	['testcase', 'test'],
	['user-story', 'story'],
]);

/** The options that link a need to others. What is missing may stand in reStructuredText, which is not read. */
function readOptions({ type, options }: Directive): DialectReference[] {
	return options.flatMap(option => {
		const verb =
			option.key === 'links' ? verbOfLinks(kindOf(type)) : (verbByOption.get(option.key) ?? verbByField.get(option.key));
		return verb ? idsIn(option).map(it => ({ ...it, verb, certainty: 'named' as const, isField: true as const })) : [];
	});
}

function verbOfLinks(kind: Kind): Verb {
	return kind === 'test' ? 'verifies' : kind === 'implementation' ? 'implements' : 'relates-to';
}

const verbByOption: ReadonlyMap<string, Verb> = new Map<string, Verb>([
	['belongs-to', 'part-of'],
	['checks', 'verifies'],
	['derives', 'refines'],
	['fulfils', 'refines'],
	['mitigates', 'relates-to'],
	['realizes', 'implements'],
	['tests', 'verifies'],
	['traces-to', 'refines'],
	['uses', 'depends-on'],
]);

function idsIn({ value, start }: Attribute): readonly (Span & { readonly id: string })[] {
	return Array.from(value.matchAll(/[A-Za-z][\w-]*/g), ({ index, 0: id }) => ({
		id: detach(id),
		start: start + index,
		end: start + index + id.length,
	}));
}

/** `` {need}`REQ_012` `` and its like, also with a text before the ID: `` {need}`the form <REQ_012>` ``. */
function readRoles(text: string, { start, end }: Span): DialectReference[] {
	const stretch = text.slice(start, end);
	return stretch.includes('need') ? Array.from(stretch.matchAll(role), match => toReference(match, start)) : [];
}

function toReference({ index, groups }: RegExpMatchArray, from: number): DialectReference {
	const { before = '', id = '' } = groups ?? {};
	const start = from + (index ?? 0) + before.length;
	return { id: detach(id), verb: 'mentions', certainty: 'named', mayBeCode: true, start, end: start + id.length };
}

const role =
	/(?<before>(?:\{need(?:_outgoing|_incoming|_part)?\}:?|:need(?:_outgoing|_incoming|_part)?:)`(?:[^`<\r\n]{1,200}<)?)(?<id>[A-Za-z][\w-]*)(?=>?`)/g;
