import { completeAttribute } from './attribute.js';
import { completeCode } from './code.js';
import { completeDefinition } from './definition.js';
import { completeFrontMatter } from './front-matter.js';
import { completeLink } from './link.js';
import type { Completer } from './proposal.js';
import { completeReference } from './reference.js';

/** Every sort of place where something is proposed; the first that knows a place has it. */
export const completers: readonly Completer[] = [
	completeCode,
	completeFrontMatter,
	completeLink,
	completeDefinition,
	completeAttribute,
	completeReference,
];
