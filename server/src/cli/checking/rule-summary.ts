import * as l10n from '@vscode/l10n';

/** In one sentence, what holds where a rule finds nothing; its ID for a rule that nobody has described. */
export function ruleSummary(rule: string): string {
	return sentences[rule]?.() ?? rule;
}

const sentences: Readonly<Record<string, () => string>> = {
	'acceptance-criteria': () => l10n.t('What is promised says when it is met.'),
	'agreeing-state': () => l10n.t('A requirement and its issues are equally far.'),
	'branching-decision': () => l10n.t('A decision has more than one way out.'),
	'consistent-dates': () => l10n.t('Ends come after starts, and after what they wait for.'),
	'covered-item': () => l10n.t('What is promised is implemented and verified.'),
	'duvet-current-quote': () => l10n.t('What code quotes of a section is what the section says.'),
	'known-issue': () => l10n.t('The issues of a requirement exist.'),
	'known-node-item': () => l10n.t('Diagrams show what is still meant to be.'),
	'known-status': () => l10n.t('A status is a word that the team knows.'),
	'linked-work': () => l10n.t('What is promised and urgent has an issue.'),
	'no-cycle': () => l10n.t('Nothing depends on itself.'),
	'no-dead-end': () => l10n.t('Flows end only where they are meant to.'),
	'no-merge-conflict': () => l10n.t('No merge is left unfinished.'),
	'no-open-question': () => l10n.t('No question is left open.'),
	'no-weasel-word': () => l10n.t('Requirements avoid words that cannot be tested.'),
	'openfasttrace-current-revision': () => l10n.t('What covers an item of OpenFastTrace covers its revision of today.'),
	'openfasttrace-wanted-coverage': () => l10n.t('What covers an item of OpenFastTrace is of a type that the item needs.'),
	'openspec-applicable-delta': () => l10n.t('A delta can be applied to the specs of OpenSpec.'),
	'openspec-complete-spec': () => l10n.t('A spec of OpenSpec has a purpose and requirements.'),
	'openspec-normative-word': () => l10n.t('A requirement of OpenSpec says what must be.'),
	'openspec-scenario': () => l10n.t('A requirement of OpenSpec has a scenario.'),
	'openspec-single-change': () => l10n.t('One open change at a time changes a requirement of OpenSpec.'),
	'reachable-node': () => l10n.t('Every step of a flow can be reached.'),
	'resolved-link': () => l10n.t('Links lead somewhere.'),
	'resolved-reference': () => l10n.t('An ID that is referred to is defined.'),
	'shown-requirement': () => l10n.t('A flow shows what is on a screen.'),
	'tracey-current-version': () => l10n.t('Code names the version of today of a requirement of tracey.'),
	'unambiguous-reference': () => l10n.t('A reference means one item.'),
	'unique-id': () => l10n.t('An ID belongs to one item.'),
	'valid-diagram': () => l10n.t('Diagrams can be drawn.'),
	'valid-front-matter': () => l10n.t('Front matter is valid YAML and fits its schema.'),
};
