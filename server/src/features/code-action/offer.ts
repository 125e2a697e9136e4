import type { CodeActionKind } from 'vscode-languageserver-protocol';
import type { Document } from '../../language/document.js';
import type { Finding } from '../../rules/rule.js';
import type { Span } from '../../util/span.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Changes } from '../changes.js';
import type { Located } from '../located.js';

/** Something the user may have done to the text, and what it would change. */
export interface Offer {
	/** A short imperative. */
	readonly title: string;

	/** Whether this is most likely what the user wants. */
	readonly isPreferred?: boolean;

	/** Whether it is right without a look: it may be done to many findings at once. */
	readonly isSafe?: boolean;

	/** Whether it may be done to many findings at once by who has chosen so and sees each of them. */
	readonly isForAll?: boolean;

	/** Why it cannot be done here, in the user's words. Such an offer changes nothing. */
	readonly refusal?: string;

	/** Writes the change down, where this file is all that it looks at. */
	write?(changes: Changes): void;

	/** Prepares a change that looks at more. It is called only once the user has chosen the offer. */
	prepare?(): Preparation;
}

/** A change that needs the texts of files. Its last step looks at no picture: that may be over by then. */
export interface Preparation {
	readonly reads: readonly string[];
	write(changes: Changes, texts: Texts): void;
}

/** Path → text, for the files that there are. */
export type Texts = ReadonlyMap<string, string>;

/** An offer, the kind that LSP knows it by, and the finding that it mends. */
export interface KindOffer extends Offer {
	readonly kind: CodeActionKind;
	readonly finding?: Finding;
}

/** A document in its workspace: all that a safe fix looks at, so that it can be done to files that are not open. */
export interface Subject {
	readonly workspace: Workspace;
	readonly document: Document;
}

/** The place that the user points at. */
export interface Scene extends Subject {
	readonly folder: Located;
	readonly text: string;
	readonly selection: Span;
}

/** Mends what some rules find. */
export interface QuickFix {
	readonly rules: readonly string[];
	offers(finding: Finding, scene: Scene): readonly Offer[];
}

/** The same without a look at the text. */
export interface SafeFix extends QuickFix {
	offers(finding: Finding, subject: Subject): readonly Offer[];
}

/** Changes what is not wrong. */
export interface Refactoring {
	readonly kind: CodeActionKind;
	offers(scene: Scene): readonly Offer[];
}
