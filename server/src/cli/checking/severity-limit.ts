import type { Severity } from '../../workspace/configuration.js';
import type { Arguments } from '../command/arguments.js';

/** From which weight on findings make the command fail. */
export type SeverityLimit = Severity | 'never';

/** What `--fail-on` understands. */
export const severityLimits = ['error', 'warning', 'information', 'info', 'hint', 'never'] as const;

/** The limit that a word of the command line means; `undefined` for a word that means none. */
export function readSeverityLimit(args: Arguments): SeverityLimit {
	const limit = args.choice('fail-on', severityLimits) ?? 'error';
	return limit === 'info' ? 'information' : limit;
}

/** Whether a finding of this weight makes the command fail. */
export function reaches(severity: Severity, limit: SeverityLimit): boolean {
	return limit !== 'never' && weights[severity] >= weights[limit];
}

const weights: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };
