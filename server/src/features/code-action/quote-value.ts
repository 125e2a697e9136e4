import * as l10n from '@vscode/l10n';
import { bareNumbersAt, bareText, locate, textMeantBy } from '../../language/front-matter/index.js';
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
						changes.replace(document, value, quote(textMeantBy(text), { source: frontMatter?.source ?? '' }));
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
		case bareText:
			return [finding];
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
	const { source, content } = field.frontMatter;
	if (value.end === value.start) {
		return bareNumbersAt(source, value.start - content.start).map(({ start, end }) => ({
			start: content.start + start,
			end: content.start + end,
		}));
	}
	return /^[-+.\w~]+$/.test(source.slice(value.start - content.start, value.end - content.start)) ? [value] : [];
}

function asksForText({ params }: { readonly params: Readonly<Record<string, unknown>> }): boolean {
	return [params['type']].flat().includes('string');
}
