import { codeAction } from './code-action.js';
import { codeActionResolve } from './code-action-resolve.js';
import { definition } from './definition.js';
import type { Feature } from './feature.js';
import { hover } from './hover.js';
import { references } from './references.js';

/** Everything the server can do that is asked of one text document; diagnostics have a flow of their own. */
export const features: readonly Feature[] = [codeAction, codeActionResolve, definition, hover, references];
