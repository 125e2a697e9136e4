import type { Arguments } from './arguments.js';
import type { CommandIo } from './io.js';
import type { OptionSpec } from './option.js';

/** One thing the command line can do. */
export interface Command {
	/** What follows the name of the command in its usage: `[path…]`. */
	readonly operands: string;

	/** What the operands are, and what the command is for, in a few lines. */
	readonly explain: () => string;
	readonly options: readonly OptionSpec[];
	run(args: Arguments, io: CommandIo): Promise<ExitCode>;
}

/** 0: clean; 1: findings at or above the limit; 2: wrong usage or configuration. */
export type ExitCode = 0 | 1 | 2;
