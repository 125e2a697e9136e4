import { completeArtifact } from './artifact.js';
import { completeAttribute } from './attribute.js';
import { completeCode } from './code.js';
import { completeCountedHeading } from './counted-heading.js';
import { completeCountedTask } from './counted-task.js';
import { completeDefinition } from './definition.js';
import { completeFrontMatter } from './front-matter.js';
import { completeIssue } from './issue.js';
import { completeKiroNumbers } from './kiro-numbers.js';
import { completeLink } from './link.js';
import { completeMark } from './marks.js';
import type { Completer } from './proposal.js';
import { completeReference } from './reference.js';

/** Every sort of place where something is proposed; the first that knows a place has it. */
export const completers: readonly Completer[] = [
	completeArtifact,
	completeKiroNumbers,
	completeMark,
	completeCode,
	completeIssue,
	completeFrontMatter,
	completeLink,
	completeCountedHeading,
	completeCountedTask,
	completeDefinition,
	completeAttribute,
	completeReference,
];
