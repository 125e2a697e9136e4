import type { Span } from '../util/span.js';
import type { Suppression } from './document.js';
import { FactKind, type MarkdownFacts } from './markdown/index.js';

/**
 * The stretches that HTML comments silence: `<!-- clewline-disable unique-id -->` up to `clewline-enable` or the end,
 * `clewline-disable-next-line`, `clewline-disable-file`. Without names, all rules are meant.
 *
 * @implements REQ-114
 */
export function readSuppressions(text: string, facts: MarkdownFacts): Suppression[] {
	const directives = findDirectives(text, facts);
	if (directives.length === 0) {
		return noSuppressions;
	}

	const suppressions: Suppression[] = [];
	const open = new Map<string, number>();
	for (const directive of directives) {
		apply(directive, text, open, suppressions);
	}
	for (const [rules, start] of open) {
		suppressions.push({ start, end: text.length, rules: splitRules(rules) });
	}
	return suppressions;
}

const noSuppressions: Suppression[] = [];

interface Directive extends Span {
	readonly verb: string;

	/** The names of rules, joined by a space; empty for all. */
	readonly rules: string;
}

const directive = /<!--\s*clewline-(?<verb>disable-next-line|disable-file|disable|enable)(?<rules>[^>]*?)-->/g;

function findDirectives(text: string, facts: MarkdownFacts): Directive[] {
	const directives: Directive[] = [];
	for (let fact = 0; fact < facts.count; fact++) {
		if (facts.kind(fact) === FactKind.htmlBlock || facts.kind(fact) === FactKind.inlineHtml) {
			const start = facts.start(fact);
			for (const { index, groups, 0: whole } of text.slice(start, facts.end(fact)).matchAll(directive)) {
				const rules = splitRules(groups?.['rules'] ?? '').join(' ');
				directives.push({ start: start + index, end: start + index + whole.length, verb: groups?.['verb'] ?? '', rules });
			}
		}
	}
	return directives.sort((a, b) => a.start - b.start);
}

function apply({ verb, rules, start, end }: Directive, text: string, open: Map<string, number>, done: Suppression[]): void {
	switch (verb) {
		case 'disable':
			open.set(rules, open.get(rules) ?? start);
			break;
		case 'disable-file':
			done.push({ start: 0, end: text.length, rules: splitRules(rules) });
			break;
		case 'disable-next-line':
			done.push({ ...lineAfter(text, end), rules: splitRules(rules) });
			break;
		default:
			for (const [opened, from] of open) {
				if (rules === '' || rules === opened) {
					done.push({ start: from, end, rules: splitRules(opened) });
					open.delete(opened);
				}
			}
	}
}

function splitRules(rules: string): string[] {
	return rules.split(/[\s,，、]+/).filter(Boolean);
}

function lineAfter(text: string, offset: number): Span {
	const start = nextLine(text, offset);
	return { start, end: nextLine(text, start) };
}

function nextLine(text: string, offset: number): number {
	const end = text.slice(offset, offset + (1 << 16)).search(/\r\n?|\n/);
	return end < 0 ? text.length : offset + end + (text.startsWith('\r\n', offset + end) ? 2 : 1);
}
