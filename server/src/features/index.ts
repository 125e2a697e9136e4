import { completion } from './completion.js';
import { completionResolve } from './completion-resolve.js';
import { definition } from './definition.js';
import type { Feature } from './feature.js';
import { hover } from './hover.js';
import { references } from './references.js';

/** Everything the server can do that is asked of one text document; diagnostics have a flow of their own. */
export const features: readonly Feature[] = [completion, completionResolve, definition, hover, references];
