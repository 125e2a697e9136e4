import * as l10n from '@vscode/l10n';
import { rules } from '../../rules/index.js';
import type { Finding } from '../../rules/rule.js';
import { checkRule } from '../../rules/check-document.js';
import type { Changes } from '../changes.js';
import { safeOffers } from './fix-all.js';
import { safeFixes } from './index.js';
import type { Offer, Preparation, Scene } from './offer.js';

/**
 * Mends what a rule finds anywhere in the workspace, as far as that is safe. The files are looked at once the user has chosen,
 * the edit is shown before it is applied, and all of it is taken back at once.
 */
export function fixRuleEverywhere(finding: Finding, scene: Scene): readonly Offer[] {
	const isSafe = safeOffers([finding], scene, isForAll).length > 0;
	return isSafe && safeFixes.some(it => it.rules.includes(finding.rule))
		? [{ title: l10n.t('Fix all `{0}` findings in the workspace', finding.rule), prepare: () => prepare(finding.rule, scene) }]
		: [];
}

function isForAll(offer: Offer): boolean {
	return offer.isSafe === true || offer.isForAll === true;
}

/** A preview of more is read by nobody; what is left is done by choosing again. */
const mostFixes = 500;

function prepare(ruleId: string, { workspace, folder }: Scene): Preparation {
	const offers: Offer[] = [];
	const rule = rules.find(it => it.id === ruleId);
	for (const document of rule ? workspace.documents() : []) {
		const findings = rule ? checkRule(rule, document, workspace, message => folder.log(message)) : [];
		offers.push(...safeOffers(findings, { workspace, document }, isForAll));
		if (offers.length > mostFixes) {
			break;
		}
	}
	return { reads: [], write: changes => writeAll(offers, changes) };
}

function writeAll(offers: readonly Offer[], changes: Changes): void {
	changes.annotate({
		label: l10n.t('Fix what is safe to fix'),
		needsConfirmation: true,
		...(offers.length > mostFixes
			? { description: l10n.t('These are the first {0}. Do it again for the rest.', mostFixes) }
			: {}),
	});
	for (const offer of offers.slice(0, mostFixes)) {
		offer.write?.(changes);
	}
}
