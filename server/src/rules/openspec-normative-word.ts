import * as l10n from '@vscode/l10n';
import { type LapseMessage, violationsOf } from './judgement/lapses.js';
import type { Rule } from './rule.js';

/**
 * A requirement of OpenSpec says what must be.
 *
 * Under its name stands a sentence with SHALL or MUST, in Chinese with 必须, 应 or the like. Without one nobody can tell whether the
 * text obliges or only describes; where the words are in the heading alone, OpenSpec does not see them.
 *
 * @implements REQ-602
 *
 * @example invalid
 *   //// openspec/changes/add-login/specs/login/spec.md
 *   ## ADDED Requirements
 *   ### Requirement: Sign in
 *   People can sign in.
 *   #### Scenario: Right password
 *   - **WHEN** the password is right **THEN** the account opens
 *
 * @example valid
 *   //// openspec/changes/add-login/specs/login/spec.md
 *   ## ADDED Requirements
 *   ### Requirement: Sign in
 *   The system SHALL let people sign in.
 *   #### Scenario: Right password
 *   - **WHEN** the password is right **THEN** the account opens
 */
export const openSpecNormativeWord: Rule = {
	id: 'openspec-normative-word',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: false,
	checkSpec: document => violationsOf(document, openSpecNormativeWord, messages),
};

const messages: Readonly<Record<string, LapseMessage>> = {
	'no-text': {
		message: name => l10n.t('“{0}” is only a name. Write under it what the system SHALL do.', name),
		severity: 'error',
	},
	'no-normative-word': {
		message: name => l10n.t('“{0}” obliges nobody. Say with SHALL or MUST what the system has to do.', name),
	},
	'long-text': {
		message: name => l10n.t('“{0}” says more than 500 characters at once. Consider making several requirements of it.', name),
		severity: 'information',
	},
};
