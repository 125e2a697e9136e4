import type { WriteReport } from './format.js';

/** What `check --format` understands. */
export const formatNames = ['text', 'json', 'sarif', 'junit', 'github'] as const;

/** The name of a format, as `--format` takes it. */
export type FormatName = (typeof formatNames)[number];

/**
 * Every format of a report; its code is loaded when it is asked for.
 *
 * @implements REQ-201
 */
export const formats: Readonly<Record<FormatName, () => Promise<WriteReport>>> = {
	text: async () => (await import('./text.js')).writeText,
	json: async () => (await import('./json.js')).writeJson,
	sarif: async () => (await import('./sarif.js')).writeSarif,
	junit: async () => (await import('./junit.js')).writeJunit,
	github: async () => (await import('./github.js')).writeGithub,
};
