import { takesPlainHandles } from '../language/dialects/backlog/place.js';
import type { SpecDocument } from '../language/document.js';
import type { FrontMatter } from '../language/front-matter/index.js';
import { findShippedSchema, validate } from '../workspace/schemas/index.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Rule, Violation } from './rule.js';

/**
 * The front matter is YAML, and says what its schema asks for.
 *
 * Reports, roadmaps and filters read the front matter; what is misspelt there is missing there. The schema is the one the file
 * names (`$schema:`), else the one that `clewline.yaml` gives its path, else the one for its `type`. Many tools write `type: prd`
 * and no ID: as long as there is none, what their files lack is no more than information.
 *
 * @implements REQ-101
 *
 * @example invalid
 *   ---
 *   owner: @li
 *   ---
 *
 * @example invalid
 *   ---
 *   type: prd
 *   id: PRD-checkout
 *   title: Faster checkout
 *   status: in-progress
 *   owner: "@li"
 *   roadmap: { horizon: soon }
 *   ---
 *
 * @example valid
 *   ---
 *   type: prd
 *   id: PRD-checkout
 *   title: Faster checkout
 *   status: in-progress
 *   owner: "@li"
 *   roadmap: { horizon: now, start: 2026-09-01 }
 *   ---
 */
export const validFrontMatter: Rule = {
	id: 'valid-front-matter',
	defaultSeverity: 'error',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		const { frontMatter } = document;
		if (frontMatter) {
			yield* yamlFaults(frontMatter).filter(it => !isAccepted(it, document));
			yield* schemaFindings(document, frontMatter, workspace);
		}
	},
};

function yamlFaults({ faults }: FrontMatter): Violation[] {
	return faults.map(({ start, end, message, code }) => ({ start, end, message, data: { keyword: 'yaml', path: '', code } }));
}

/** Backlog.md writes and reads `assignee: @li`, whatever YAML says. */
function isAccepted({ data }: Violation, { path, dialect }: SpecDocument): boolean {
	return dialect === 'backlog' && data?.['code'] === 'BAD_SCALAR_START' && takesPlainHandles(path);
}

/** Our schemas are for our own format: `type: bug` says something else in Backlog.md, and a file without an ID may be for another tool. */
function schemaFindings({ path, dialect }: SpecDocument, frontMatter: FrontMatter, { schemas }: Workspace): Violation[] {
	const schema = schemas.schemaFor(path, frontMatter);
	const isShipped = schema === findShippedSchema(frontMatter.value);
	if (!schema || (dialect === 'backlog' && isShipped)) {
		return [];
	}
	const severity = isShipped && !hasId(frontMatter) ? { severity: 'information' as const } : undefined;
	return validate(frontMatter, schema).map(({ span, message, data }) => ({ ...span, ...severity, message, data: { ...data } }));
}

function hasId({ value }: FrontMatter): boolean {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, 'id');
}
