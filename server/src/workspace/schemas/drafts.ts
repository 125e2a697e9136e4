import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** The drafts of JSON Schema that are understood. */
export type Draft = 'draft-07' | '2019-09' | '2020-12';

/** Makes ajv for a draft, with options beyond those that all have. */
export type Drafts = Readonly<Record<Draft, (own: object) => Ajv>>;

const options = { allErrors: true, strict: false, verbose: true, logger: false, formats: fullFormats } as const;

/**
 * Ajv for each draft. It is large, so this file is loaded when it is needed, and as a whole: ajv is CommonJS, of which a bundle
 * that is split gives no names to whom imports it dynamically.
 */
export const drafts: Drafts = {
	'draft-07': own => new Ajv({ ...options, ...own }),
	'2019-09': own => new Ajv2019({ ...options, ...own }),
	'2020-12': own => new Ajv2020({ ...options, ...own }),
};
