import * as l10n from '@vscode/l10n';
import { locate } from '../../language/front-matter/index.js';
import { findNearWord } from '../../rules/judgement/near-word.js';
import { fieldOf, nodeAt } from './front-matter-place.js';
import type { SafeFix } from './offer.js';

/** Gives a field that the schema does not know the name of one that it does. */
export const renameKey: SafeFix = {
	rules: ['valid-front-matter'],
	offers(finding, subject) {
		const field = fieldOf(finding, subject);
		const key = field && locate(field.frontMatter, [...field.path, field.property]).key;
		if (!field || !key || !unknownKeywords.has(field.keyword)) {
			return [];
		}
		const parent = nodeAt(field.frontMatter.root, field.path);
		const taken = new Set(parent?.type === 'map' ? parent.pairs.map(it => it.key) : []);
		const known = field.errors.flatMap(it => Object.keys(propertiesOf(it.parentSchema))).filter(it => !taken.has(it));
		const name = findNearWord(field.property, known);
		return name === undefined
			? []
			: [
					{
						title: l10n.t('Rename to `{0}`', name),
						isPreferred: true,
						isSafe: true,
						write: changes => changes.replace(subject.document, key, name),
					},
				];
	},
};

/** The keywords of JSON Schema that say that a field is not known. */
export const unknownKeywords: ReadonlySet<string> = new Set(['additionalProperties', 'propertyNames', 'unevaluatedProperties']);

function propertiesOf(schema: unknown): object {
	const { properties } = (schema ?? {}) as { readonly properties?: unknown };
	return typeof properties === 'object' && properties !== null ? properties : {};
}
