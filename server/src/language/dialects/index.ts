import type { Dialect } from './dialect.js';
import { native } from './native.js';
import { specKit } from './spec-kit.js';

/** Every dialect; the first that recognises a file reads it. The native one takes what is left. */
export const dialects: readonly Dialect[] = [specKit, native];
