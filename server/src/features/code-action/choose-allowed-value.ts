import * as l10n from '@vscode/l10n';
import { findNearWord } from '../../rules/judgement/near-word.js';
import { fieldOf, nodeAt } from './front-matter-place.js';
import type { SafeFix } from './offer.js';
import { toYamlLike } from './yaml-text.js';

/** Puts a value that the schema allows in the place of another, the nearest first. */
export const chooseAllowedValue: SafeFix = {
	rules: ['valid-front-matter'],
	offers(finding, subject) {
		const field = fieldOf(finding, subject);
		const node = field && nodeAt(field.frontMatter.root, field.path);
		if (!field || node?.type !== 'scalar' || node.end === node.start) {
			return [];
		}
		const { frontMatter } = field;
		const allowed = field.errors.flatMap(({ params }) => params['allowedValues'] ?? params['allowedValue'] ?? []);
		const texts = allowed.filter(it => typeof it === 'string');
		const nearest = findNearWord(String(node.value), texts) ?? texts.find(it => isSameWord(it, node.value));
		const ordered = nearest === undefined ? allowed : [nearest, ...allowed.filter(it => it !== nearest)];
		return ordered.slice(0, mostOffered).map(value => ({
			title: l10n.t('Change to `{0}`', typeof value === 'string' ? value : JSON.stringify(value)),
			isPreferred: value === nearest,
			isSafe: value === nearest,
			write: changes => changes.replace(subject.document, node, toYamlLike(node, value, frontMatter)),
		}));
	},
};

function isSameWord(text: string, value: unknown): boolean {
	return typeof value === 'string' && fold(text) === fold(value);
}

function fold(text: string): string {
	return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Nobody chooses among more. */
const mostOffered = 12;
