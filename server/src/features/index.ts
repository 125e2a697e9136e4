import { codeAction } from './code-action.js';
import { codeActionResolve } from './code-action-resolve.js';
import { applySync } from './apply-sync.js';
import { callHierarchy, callHierarchyIncoming, callHierarchyOutgoing } from './call-hierarchy.js';
import { codeLens, codeLensResolve } from './code-lens.js';
import { createIssue } from './create-issue.js';
import { completion } from './completion.js';
import { completionResolve } from './completion-resolve.js';
import { definition } from './definition.js';
import { documentHighlight } from './document-highlight.js';
import { documentLink } from './document-link.js';
import { documentSymbol } from './document-symbol.js';
import { draftIssue } from './draft-issue.js';
import type { Feature } from './feature.js';
import { flow } from './flow.js';
import { foldingRange } from './folding-range.js';
import { hover } from './hover.js';
import { implementation } from './implementation.js';
import { inlayHint } from './inlay-hint.js';
import { linkIssue } from './link-issue.js';
import { names } from './names.js';
import { newSpec } from './new-spec.js';
import { planSync } from './plan-sync.js';
import { prepareRename } from './prepare-rename.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { refreshIssues } from './refresh-issues.js';
import { reschedule } from './reschedule.js';
import { place } from './place.js';
import { saveView } from './save-view.js';
import { revisions } from './revisions.js';
import { roadmap } from './roadmap.js';
import { selectionRange } from './selection-range.js';
import { semanticTokens, semanticTokensRange } from './semantic-tokens.js';
import { specKinds } from './spec-kinds.js';
import { specs } from './specs.js';
import { status } from './status.js';
import { trackerPlaces } from './trackers.js';
import { willRenameFiles } from './will-rename-files.js';
import { workspaceSymbol } from './workspace-symbol.js';

/** Everything the server can be asked for; diagnostics have a flow of their own. */
export const features: readonly Feature[] = [
	applySync,
	callHierarchy,
	callHierarchyIncoming,
	callHierarchyOutgoing,
	codeAction,
	codeActionResolve,
	codeLens,
	codeLensResolve,
	completion,
	completionResolve,
	createIssue,
	definition,
	documentHighlight,
	documentLink,
	documentSymbol,
	draftIssue,
	flow,
	foldingRange,
	hover,
	implementation,
	inlayHint,
	linkIssue,
	names,
	newSpec,
	planSync,
	prepareRename,
	references,
	refreshIssues,
	rename,
	reschedule,
	revisions,
	saveView,
	place,
	roadmap,
	selectionRange,
	semanticTokens,
	semanticTokensRange,
	specKinds,
	specs,
	status,
	trackerPlaces,
	willRenameFiles,
	workspaceSymbol,
];
