import * as l10n from '@vscode/l10n';
import { violationsOf } from './judgement/lapses.js';
import type { Rule } from './rule.js';

/**
 * A requirement of OpenSpec has a scenario.
 *
 * A scenario says when the requirement is met, so that somebody can try. It is a heading one level below that of the requirement, with
 * steps under it; OpenSpec refuses to archive a change without.
 *
 * @implements REQ-602
 *
 * @example invalid
 *   //// openspec/changes/add-login/specs/login/spec.md
 *   ## ADDED Requirements
 *   ### Requirement: Sign in
 *   The system SHALL let people sign in.
 *
 * @example valid
 *   //// openspec/changes/add-login/specs/login/spec.md
 *   ## ADDED Requirements
 *   ### Requirement: Sign in
 *   The system SHALL let people sign in.
 *   #### Scenario: Right password
 *   - **WHEN** the password is right **THEN** the account opens
 */
export const openSpecScenario: Rule = {
	id: 'openspec-scenario',
	defaultSeverity: 'error',
	needsCompleteWorkspace: false,

	checkSpec: document =>
		violationsOf(document, openSpecScenario, {
			'no-scenario': {
				message: name => l10n.t('“{0}” has no scenario. Add one under it as `#### Scenario: …`, with its steps.', name),
			},
		}),
};
