import { codeAction } from './code-action.js';
import { codeActionResolve } from './code-action-resolve.js';
import { callHierarchy, callHierarchyIncoming, callHierarchyOutgoing } from './call-hierarchy.js';
import { codeLens, codeLensResolve } from './code-lens.js';
import { completion } from './completion.js';
import { completionResolve } from './completion-resolve.js';
import { definition } from './definition.js';
import { documentHighlight } from './document-highlight.js';
import { documentLink } from './document-link.js';
import { documentSymbol } from './document-symbol.js';
import type { Feature } from './feature.js';
import { foldingRange } from './folding-range.js';
import { hover } from './hover.js';
import { implementation } from './implementation.js';
import { inlayHint } from './inlay-hint.js';
import { prepareRename } from './prepare-rename.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { selectionRange } from './selection-range.js';
import { semanticTokens, semanticTokensRange } from './semantic-tokens.js';
import { specs } from './specs.js';
import { status } from './status.js';
import { willRenameFiles } from './will-rename-files.js';
import { workspaceSymbol } from './workspace-symbol.js';

/** Everything the server can be asked for; diagnostics have a flow of their own. */
export const features: readonly Feature[] = [
	callHierarchy,
	callHierarchyIncoming,
	callHierarchyOutgoing,
	codeAction,
	codeActionResolve,
	codeLens,
	codeLensResolve,
	completion,
	completionResolve,
	definition,
	documentHighlight,
	documentLink,
	documentSymbol,
	foldingRange,
	hover,
	implementation,
	inlayHint,
	prepareRename,
	references,
	rename,
	selectionRange,
	semanticTokens,
	semanticTokensRange,
	specs,
	status,
	willRenameFiles,
	workspaceSymbol,
];
