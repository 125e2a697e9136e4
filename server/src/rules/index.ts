import { acceptanceCriteria } from './acceptance-criteria.js';
import { agreeingState } from './agreeing-state.js';
import { branchingDecision } from './branching-decision.js';
import { consistentDates } from './consistent-dates.js';
import { coveredItem } from './covered-item.js';
import { duvetCurrentQuote } from './duvet-current-quote.js';
import { knownIssue } from './known-issue.js';
import { knownNodeItem } from './known-node-item.js';
import { knownStatus } from './known-status.js';
import { linkedWork } from './linked-work.js';
import { noCycle } from './no-cycle.js';
import { noDeadEnd } from './no-dead-end.js';
import { noMergeConflict } from './no-merge-conflict.js';
import { noOpenQuestion } from './no-open-question.js';
import { noWeaselWord } from './no-weasel-word.js';
import { openFastTraceCurrentRevision } from './openfasttrace-current-revision.js';
import { openFastTraceWantedCoverage } from './openfasttrace-wanted-coverage.js';
import { openSpecApplicableDelta } from './openspec-applicable-delta.js';
import { openSpecCompleteSpec } from './openspec-complete-spec.js';
import { openSpecNormativeWord } from './openspec-normative-word.js';
import { openSpecScenario } from './openspec-scenario.js';
import { openSpecSingleChange } from './openspec-single-change.js';
import { reachableNode } from './reachable-node.js';
import { resolvedLink } from './resolved-link.js';
import { resolvedReference } from './resolved-reference.js';
import type { Rule } from './rule.js';
import { shownRequirement } from './shown-requirement.js';
import { traceyCurrentVersion } from './tracey-current-version.js';
import { unambiguousReference } from './unambiguous-reference.js';
import { uniqueId } from './unique-id.js';
import { validDiagram } from './valid-diagram.js';
import { validFrontMatter } from './valid-front-matter.js';

/** Every rule, by ID. */
export const rules: readonly Rule[] = [
	acceptanceCriteria,
	agreeingState,
	branchingDecision,
	consistentDates,
	coveredItem,
	duvetCurrentQuote,
	knownIssue,
	knownNodeItem,
	knownStatus,
	linkedWork,
	noCycle,
	noDeadEnd,
	noMergeConflict,
	noOpenQuestion,
	noWeaselWord,
	openFastTraceCurrentRevision,
	openFastTraceWantedCoverage,
	openSpecApplicableDelta,
	openSpecCompleteSpec,
	openSpecNormativeWord,
	openSpecScenario,
	openSpecSingleChange,
	reachableNode,
	resolvedLink,
	resolvedReference,
	shownRequirement,
	traceyCurrentVersion,
	unambiguousReference,
	uniqueId,
	validDiagram,
	validFrontMatter,
];
