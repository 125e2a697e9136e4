import type { Document } from '../language/document.js';
import { spanAround } from '../util/span.js';
import type { Workspace } from '../workspace/workspace.js';
import { rules } from './index.js';
import { isTemplate } from '../language/template.js';
import { applyRule, type Finding, type Rule, type Violation } from './rule.js';
import { stretchesOf } from './judgement/silence.js';

/** Tells of a rule that failed. */
export type Log = (message: string) => void;

/**
 * Everything that is wrong in one document, in text order. A rule that fails is silent, and `log` hears of it.
 *
 * @implements REQ-021
 */
export function checkDocument(document: Document, workspace: Workspace, log: Log): Finding[] {
	return isTemplate(document.path)
		? []
		: rules.flatMap(it => findingsOf(it, document, workspace, log)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What one rule finds in a document, after the team's settings and the author's comments. */
export function checkRule(rule: Rule, document: Document, workspace: Workspace, log: Log): Finding[] {
	return isTemplate(document.path) ? [] : findingsOf(rule, document, workspace, log);
}

function findingsOf(rule: Rule, document: Document, workspace: Workspace, log: Log): Finding[] {
	const own = workspace.configuration.rules.get(rule.id)?.severity;
	const setting = own ?? rule.defaultSeverity;
	const isTooEarly = rule.needsCompleteWorkspace && (!workspace.isComplete || workspace.unreached > 0);
	if (setting === 'off' || isTooEarly) {
		return [];
	}
	const silent = document.suppressions.length === 0 ? [] : stretchesOf(rule.id, document.suppressions);
	return [...runRule(rule, document, workspace, log)]
		.map(it => ({ ...it, rule: rule.id, severity: own === undefined ? (it.severity ?? setting) : setting }))
		.filter(it => spanAround(silent, it.start) === undefined);
}

function runRule(rule: Rule, document: Document, workspace: Workspace, log: Log): readonly Violation[] {
	try {
		return [...applyRule(rule, document, workspace)];
	} catch (error) {
		log(
			`The rule ${rule.id} failed in ${document.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		);
		return [];
	}
}
