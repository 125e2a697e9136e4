import type { SpecDocument } from '../document.js';
import { adr } from './adr.js';
import { backlog } from './backlog.js';
import { bmad } from './bmad.js';
import type { Dialect } from './dialect.js';
import { doorstop } from './doorstop.js';
import { duvet } from './duvet.js';
import { gsd } from './gsd.js';
import { kiro } from './kiro.js';
import { native } from './native.js';
import { numbered } from './numbered.js';
import { openFastTrace } from './openfasttrace.js';
import { openSpec } from './openspec.js';
import { reqvire } from './reqvire.js';
import { specKit } from './spec-kit.js';
import { sphinxNeeds } from './sphinx-needs.js';
import { strictDoc } from './strictdoc.js';
import { tracey } from './tracey.js';

/**
 * Every dialect; the first that recognises a file reads it. The native one takes what is left.
 *
 * @implements REQ-615
 */
export const dialects: readonly Dialect[] = [
	gsd,
	openSpec,
	kiro,
	specKit,
	bmad,
	backlog,
	adr,
	doorstop,
	openFastTrace,
	numbered,
	reqvire,
	strictDoc,
	sphinxNeeds,
	tracey,
	duvet,
	native,
];

/** The folder in which the IDs of a file are unique by its dialect, or its own path; `undefined` where that is the workspace folder. */
export function scopeFolderOf({ path, dialect }: Pick<SpecDocument, 'path' | 'dialect'>): string | undefined {
	return dialects.find(it => it.name === dialect)?.scopeOf?.(path);
}
