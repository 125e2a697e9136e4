import * as l10n from '@vscode/l10n';
import { readDateRange } from '../../util/date-range.js';
import { dayOf, quarterOf } from '../../util/days.js';
import { fieldOf, nodeAt } from './front-matter-place.js';
import type { SafeFix } from './offer.js';
import { fits } from './suggest-value.js';
import { toYamlLike } from './yaml-text.js';

/** Writes a date as the schema asks for it: `2026年9月1日` becomes `2026-09-01`. */
export const writeIsoDate: SafeFix = {
	rules: ['valid-front-matter'],
	offers(finding, subject) {
		const field = fieldOf(finding, subject);
		const node = field && nodeAt(field.frontMatter.root, field.path);
		const range = node?.type === 'scalar' ? readDateRange(String(node.value)) : undefined;
		if (!field || node?.type !== 'scalar' || !range) {
			return [];
		}
		const { schema, path, frontMatter } = field;
		const forms = range.first === range.last ? [range.first] : [range.first.slice(0, 7), quarterOf(dayOf(range.first))];
		const same = forms.filter(it => readDateRange(it)?.first === range.first && readDateRange(it)?.last === range.last);
		const form = same.find(it => fits({ schema, root: frontMatter.value ?? {}, path }, it));
		return form === undefined
			? []
			: [
					{
						title: l10n.t('Change to `{0}`', form),
						isPreferred: true,
						isSafe: true,
						write: changes => changes.replace(subject.document, node, toYamlLike(node, form, frontMatter)),
					},
				];
	},
};
