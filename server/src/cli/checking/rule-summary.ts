import * as l10n from '@vscode/l10n';

/** In one sentence, what holds where a rule finds nothing; its ID for a rule that nobody has described. */
export function ruleSummary(rule: string): string {
	return sentences[rule]?.() ?? rule;
}

const sentences: Readonly<Record<string, () => string>> = {
	'acceptance-criteria': () => l10n.t('What is promised says when it is met.'),
	'consistent-dates': () => l10n.t('Ends come after starts, and after what they wait for.'),
	'covered-item': () => l10n.t('What is promised is implemented and verified.'),
	'known-status': () => l10n.t('A status is a word that the team knows.'),
	'no-cycle': () => l10n.t('Nothing depends on itself.'),
	'no-open-question': () => l10n.t('No question is left open.'),
	'no-weasel-word': () => l10n.t('Requirements avoid words that cannot be tested.'),
	'resolved-link': () => l10n.t('Links lead somewhere.'),
	'resolved-reference': () => l10n.t('An ID that is referred to is defined.'),
	'unambiguous-reference': () => l10n.t('A reference means one item.'),
	'unique-id': () => l10n.t('An ID belongs to one item.'),
	'valid-front-matter': () => l10n.t('Front matter is valid YAML and fits its schema.'),
};
