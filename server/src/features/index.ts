import { definition } from './definition.js';
import type { Feature } from './feature.js';
import { hover } from './hover.js';
import { prepareRename } from './prepare-rename.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { willRenameFiles } from './will-rename-files.js';

/** Everything the server can do that is asked of one text document; diagnostics have a flow of their own. */
export const features: readonly Feature[] = [definition, hover, prepareRename, references, rename, willRenameFiles];
