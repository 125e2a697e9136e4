import * as l10n from '@vscode/l10n';
import { locate } from '../../language/front-matter/index.js';
import type { Span } from '../../util/span.js';
import type { Finding } from '../../rules/rule.js';
import { fieldOf } from './front-matter-place.js';
import type { Offer, SafeFix, Subject } from './offer.js';
import { quote } from './yaml-text.js';

/** Puts in quotes what YAML reads as something else: `@li`, `#131`, `Checkout: guests`, `2026` for a text. */
export const quoteValue: SafeFix = {
	rules: ['valid-front-matter'],
	offers(finding, subject) {
		const { document } = subject;
		const frontMatter = document.type === 'spec' ? document.frontMatter : undefined;
		const base = frontMatter?.content.start ?? 0;
		const values = frontMatter ? valuesOf(finding, subject) : [];
		return values.slice(0, 1).map(
			(first): Offer => ({
				title: l10n.t('Put `{0}` in quotes', frontMatter?.source.slice(first.start - base, first.end - base) ?? ''),
				isPreferred: true,
				isSafe: true,
				write(changes) {
					for (const value of values) {
						const text = frontMatter?.source.slice(value.start - base, value.end - base) ?? '';
						changes.replace(document, value, quote(text, { source: frontMatter?.source ?? '' }));
					}
				},
			}),
		);
	},
};

/** What has to be quoted for a finding to be gone. */
function valuesOf(finding: Finding, subject: Subject): readonly Span[] {
	switch (finding.data?.['code']) {
		case 'BAD_SCALAR_START':
			return [finding];
		case 'BLOCK_AS_IMPLICIT_KEY':
			return [withoutComment(finding, subject)];
		case 'BAD_INDENT':
		case 'MISSING_CHAR':
			return numbersInLine(finding.start, subject);
		default:
			return numberAt(finding, subject);
	}
}

/** Where the schema asks for a text: the number or the truth that is written there, or what has become a comment. */
function numberAt(finding: Finding, subject: Subject): readonly Span[] {
	const field = fieldOf(finding, subject);
	const value =
		field?.keyword === 'type' && field.errors.some(asksForText) ? locate(field.frontMatter, field.path).value : undefined;
	if (!field || !value) {
		return [];
	}
	if (value.end === value.start) {
		return numbersInLine(value.start, subject);
	}
	const { source, content } = field.frontMatter;
	return /^[-+.\w~]+$/.test(source.slice(value.start - content.start, value.end - content.start)) ? [value] : [];
}

function asksForText({ params }: { readonly params: Readonly<Record<string, unknown>> }): boolean {
	return [params['type']].flat().includes('string');
}

/** The numbers of issues in a line that have no quotes: `#131` opens a comment, and takes the closing bracket along. */
function numbersInLine(offset: number, { document }: Subject): readonly Span[] {
	const frontMatter = document.type === 'spec' ? document.frontMatter : undefined;
	if (!frontMatter) {
		return [];
	}
	const { source, content } = frontMatter;
	const at = Math.min(offset - content.start, source.length - 1);
	const start = Math.max(0, source.lastIndexOf('\n', at - 1) + 1);
	const end = source.indexOf('\n', at);
	const line = source.slice(start, end < 0 ? source.length : end);
	return Array.from(line.matchAll(bareNumber), ({ index, groups }) => {
		const from = content.start + start + index + (groups?.['before']?.length ?? 0);
		return { start: from, end: from + (groups?.['number']?.length ?? 0) };
	});
}

const bareNumber = /(?<before>(?:^\s*-|[[,])[ \t]*)(?<number>#\d+)(?=[ \t]*(?:[,\]]|\r?$))/g;

/** The rest of a line up to a comment. */
function withoutComment({ start, end }: Span, { document }: Subject): Span {
	const frontMatter = document.type === 'spec' ? document.frontMatter : undefined;
	const base = frontMatter?.content.start ?? 0;
	const comment = frontMatter?.source.slice(start - base, end - base).search(/\s+#/) ?? -1;
	return { start, end: comment < 0 ? end : start + comment };
}
