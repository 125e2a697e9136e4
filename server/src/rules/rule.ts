import type { CodeDocument, Document, SpecDocument } from '../language/document.js';
import type { Span } from '../util/span.js';
import type { Severity } from '../workspace/configuration.js';
import type { Workspace } from '../workspace/workspace.js';

/** One check. Its doc comment is its manual page, and the examples in it are tests. */
export interface Rule {
	/** The file name, the diagnostic code, the setting and the name of the documentation page, all in one. */
	readonly id: string;
	readonly defaultSeverity: Severity | 'off';

	/** Whether the rule can only judge once every file has been read. */
	readonly needsCompleteWorkspace: boolean;

	/** What is wrong in one spec, seen in its workspace. A rule about code alone has none. */
	checkSpec?(spec: SpecDocument, workspace: Workspace): Iterable<Violation>;

	/** What is wrong in one source file, seen in its workspace. A rule about specs alone has none. */
	checkCode?(code: CodeDocument, workspace: Workspace): Iterable<Violation>;
}

/** What one rule finds wrong in a document of either sort, before settings and comments are looked at. */
export function applyRule(rule: Rule, document: Document, workspace: Workspace): Iterable<Violation> {
	return (document.type === 'spec' ? rule.checkSpec?.(document, workspace) : rule.checkCode?.(document, workspace)) ?? [];
}

/** What a rule yields: a place and what is wrong there. Offsets are the document's. */
export interface Violation extends Span {
	/** In the user's words and language: what is wrong, and what to do. */
	readonly message: string;

	/** Where it differs from the rule's: a kind of violation may weigh less than the others. */
	readonly severity?: Severity;
	readonly related?: readonly RelatedPlace[];

	/** Facts for programs; what a quick fix or a report needs. */
	readonly data?: Readonly<Record<string, unknown>>;
}

/** Another place that a violation is about. */
export interface RelatedPlace extends Span {
	readonly document: Document;
	readonly message: string;
}

/** A violation with its rule and its weight, after the team's settings and the author's comments. */
export interface Finding extends Violation {
	readonly rule: string;
	readonly severity: Severity;
}
