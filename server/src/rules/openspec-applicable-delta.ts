import * as l10n from '@vscode/l10n';
import type { Delta, DeltaEntry, SpecDocument } from '../language/document.js';
import type { Workspace } from '../workspace/workspace.js';
import { conflictsIn } from './judgement/delta-conflicts.js';
import { currentScenarios, otherCaseOf, withoutOneEach } from './judgement/delta-target.js';
import { type LapseMessage, violationsOf } from './judgement/lapses.js';
import type { Rule, Violation } from './rule.js';

/**
 * A change of OpenSpec can be applied.
 *
 * What a delta modifies, removes or renames has to be there, each requirement is touched once, and a modified requirement replaces
 * the whole of the old one: a scenario that it leaves out would be lost, so OpenSpec refuses to archive it. A change without a
 * delta says `skip_specs: true` in its `.openspec.yaml`.
 *
 * @implements REQ-602
 *
 * @example invalid
 *   //// openspec/changes/fix-login/specs/login/spec.md
 *   ## RENAMED Requirements
 *   - FROM: `### Requirement: Sign in`
 *
 * @example valid
 *   //// openspec/changes/fix-login/specs/login/spec.md
 *   ## RENAMED Requirements
 *   - FROM: `### Requirement: Sign in`
 *   - TO: `### Requirement: Log in`
 *   //// openspec/specs/login/spec.md
 *   ## Purpose
 *   Lets people open their account, and nobody else that of another person.
 *   ## Requirements
 *   ### Requirement: Sign in
 *   The system SHALL let people sign in.
 *   #### Scenario: Right password
 *   - **WHEN** the password is right **THEN** the account opens
 */
export const openSpecApplicableDelta: Rule = {
	id: 'openspec-applicable-delta',
	defaultSeverity: 'error',
	needsCompleteWorkspace: true,

	*checkSpec(document, workspace) {
		yield* violationsOf(document, openSpecApplicableDelta, messages);
		if (document.delta) {
			yield* conflictsIn(document.delta);
			yield* checkAgainstTarget(document, document.delta, workspace);
		} else {
			yield* checkProposal(document, workspace);
		}
	},
};

const messages: Readonly<Record<string, LapseMessage>> = {
	unpaired: {
		message: name =>
			l10n.t('The renaming of “{0}” has only one half. Write a FROM: line and, right behind it, its TO: line.', name),
	},
	'no-section': {
		message: () => l10n.t('The file changes nothing. Begin with `## ADDED Requirements`, or MODIFIED, REMOVED or RENAMED.'),
	},
	'empty-section': {
		message: name => l10n.t('“{0}” names no requirement. Write each as `### Requirement: …`.', name),
	},
	outside: {
		message: name => l10n.t('“{0}” stands under no heading such as `## ADDED Requirements`, so OpenSpec does not see it.', name),
		severity: 'warning',
	},
	'stray-heading': {
		message: name => l10n.t('OpenSpec does not read “{0}” as a requirement. If it is one, write `### Requirement: {0}`.', name),
		severity: 'information',
	},
};

/** What the spec of the capability says to a delta; where there is no spec, another change may bring it. */
function* checkAgainstTarget(document: SpecDocument, delta: Delta, workspace: Workspace): Generator<Violation> {
	const target = workspace.document(delta.target);
	if (target?.type !== 'spec' || document.lapses.some(it => it.what.endsWith('-section'))) {
		return;
	}
	const renamedAway = new Set(delta.entries.flatMap(it => (it.operation === 'renamed' ? it.name : [])));
	for (const entry of delta.entries) {
		const { operation, name } = entry;
		if (operation === 'renamed' || (operation !== 'added' && !renamedAway.has(name))) {
			const current = currentScenarios(target, delta, name);
			yield* current ? checkScenarios(entry, current) : checkAbsence(entry, target, delta);
		}
	}
}

/** What a modified requirement leaves out is lost. */
function* checkScenarios(
	{ operation, name, scenarios, start, end }: DeltaEntry,
	current: readonly string[],
): Generator<Violation> {
	const kept = scenarios.map(it => it.name);
	const lost = operation === 'modified' ? withoutOneEach(current, kept) : [];
	if (lost.length > 0) {
		const list = lost.map(it => `“${it}”`).join(', ');
		yield {
			start,
			end,
			message: l10n.t(
				'“{0}” would lose scenarios that it has now: {1}. Copy them here, for this replaces the whole.',
				name,
				list,
			),
			data: { what: 'lost-scenario', name, scenarios: lost },
		};
	}
}

/** What the spec does not have cannot be changed; what is removed or renamed there by now is done. */
function* checkAbsence(entry: DeltaEntry, target: SpecDocument, delta: Delta): Generator<Violation> {
	const { operation, name, newName, start, end } = entry;
	const other = otherCaseOf(target, name);
	const isDone =
		other === undefined &&
		(operation === 'removed' || (newName !== undefined && currentScenarios(target, delta, newName) !== undefined));
	if (!isDone) {
		const message =
			other === undefined
				? l10n.t('`{0}` has no requirement “{1}” yet, so the change could not be archived now.', delta.target, name)
				: l10n.t('`{0}` has no requirement “{1}”, but “{2}”. Write its name as it is there.', delta.target, name, other);
		yield { start, end, severity: 'information', message, data: { what: 'not-found', name } };
	}
}

function* checkProposal({ lapses, watches }: SpecDocument, workspace: Workspace): Generator<Violation> {
	const proposal = lapses.find(it => it.what === 'proposal');
	const [folder, settings] = watches;
	if (!proposal || folder === undefined || settings === undefined) {
		return;
	}
	const hasSpecs = workspace.hasFile(folder);
	const isMeant = workspace.document(settings)?.suppressions.some(it => it.rules.includes(openSpecApplicableDelta.id)) ?? false;
	if (hasSpecs === isMeant) {
		const message = hasSpecs
			? l10n.t('`{0}` says `skip_specs: true`, but there are specs under `{1}`. Remove one of the two.', settings, folder)
			: l10n.t('The change changes no spec. Write what it adds, modifies or removes under `{0}`.', folder);
		yield { start: proposal.start, end: proposal.end, message, data: { what: hasSpecs ? 'needless-delta' : 'no-delta' } };
	}
}
