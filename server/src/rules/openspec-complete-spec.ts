import * as l10n from '@vscode/l10n';
import { type LapseMessage, violationsOf } from './judgement/lapses.js';
import type { Rule } from './rule.js';

/**
 * A spec of OpenSpec says what it is for, and holds its requirements where OpenSpec looks for them.
 *
 * OpenSpec reads a capability as a purpose and a section of requirements. What stands elsewhere is invisible to its commands, and
 * an archive overwrites what has the same name.
 *
 * @implements REQ-602
 *
 * @example invalid
 *   //// openspec/specs/login/spec.md
 *   # Login
 *   ## Requirements
 *   ### Requirement: Sign in
 *   The system SHALL let people sign in.
 *   #### Scenario: Right password
 *   - **WHEN** the password is right **THEN** the account opens
 *
 * @example valid
 *   //// openspec/specs/login/spec.md
 *   # Login
 *   ## Purpose
 *   Lets people open their account, and nobody else that of another person.
 *   ## Requirements
 *   ### Requirement: Sign in
 *   The system SHALL let people sign in.
 *   #### Scenario: Right password
 *   - **WHEN** the password is right **THEN** the account opens
 */
export const openSpecCompleteSpec: Rule = {
	id: 'openspec-complete-spec',
	defaultSeverity: 'error',
	needsCompleteWorkspace: false,
	checkSpec: document => violationsOf(document, openSpecCompleteSpec, messages),
};

const messages: Readonly<Record<string, LapseMessage>> = {
	'no-purpose': { message: () => l10n.t('The spec does not say what it is for. Write it under `## Purpose`.') },
	'no-requirements': {
		message: () => l10n.t('The spec has no requirements. Write them under `## Requirements`, each as `### Requirement: …`.'),
	},
	'brief-purpose': {
		message: () => l10n.t('The purpose is shorter than 50 characters. Say what the capability is for.'),
		severity: 'warning',
	},
	placeholder: {
		message: () => l10n.t('The purpose is still to be written. Say what the capability is for.'),
		severity: 'warning',
	},
	'delta-section': {
		message: name => l10n.t('“{0}” belongs to a change, and ends the requirements of a spec. Merge what it says.', name),
	},
	outside: {
		message: name => l10n.t('“{0}” stands outside of `## Requirements`, where OpenSpec does not see it. Move it there.', name),
	},
	duplicate: {
		message: name => l10n.t('The spec has two requirements called “{0}”. Give each a name of its own.', name),
	},
};
