import type { Document, Suppression } from '../language/document.js';
import type { Workspace } from '../workspace/workspace.js';
import { rules } from './index.js';
import { isTemplate } from '../language/template.js';
import type { Finding, Rule } from './rule.js';

/**
 * Everything that is wrong in one document, in text order. A rule that fails is silent, and `log` hears of it.
 *
 * @implements REQ-021
 */
export function checkDocument(document: Document, workspace: Workspace, log: (message: string) => void): Finding[] {
	if (isTemplate(document.path)) {
		return [];
	}

	const findings: Finding[] = [];
	for (const rule of rules) {
		const setting = workspace.configuration.rules.get(rule.id)?.severity ?? rule.defaultSeverity;
		if (setting !== 'off' && (workspace.isComplete || !rule.needsCompleteWorkspace)) {
			const isSet = workspace.configuration.rules.get(rule.id)?.severity !== undefined;
			for (const violation of runRule(rule, document, workspace, log)) {
				const severity = isSet ? setting : (violation.severity ?? setting);
				findings.push({ ...violation, rule: rule.id, severity });
			}
		}
	}
	return findings.filter(it => !isSuppressed(it, document.suppressions)).sort((a, b) => a.start - b.start || a.end - b.end);
}

function runRule(
	rule: Rule,
	document: Document,
	workspace: Workspace,
	log: (message: string) => void,
): ReturnType<Rule['check']> {
	try {
		return [...rule.check(document, workspace)];
	} catch (error) {
		log(
			`The rule ${rule.id} failed in ${document.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		);
		return [];
	}
}

function isSuppressed({ rule, start }: Finding, suppressions: readonly Suppression[]): boolean {
	return suppressions.some(it => it.start <= start && start < it.end && (it.rules.length === 0 || it.rules.includes(rule)));
}
