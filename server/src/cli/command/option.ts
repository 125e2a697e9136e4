import * as l10n from '@vscode/l10n';
import { locales } from '../../util/locale.js';

/** An option of a command, such as `--format json`. */
export interface OptionSpec {
	/** Without the two hyphens. */
	readonly name: string;

	/** One letter that does as well, without the hyphen. */
	readonly letter?: string;

	/** What stands for the value in the help, such as `REV`; absent for an option that is there or not. */
	readonly value?: string;

	/** All values there are; any text will do where they are absent. */
	readonly choices?: readonly string[];
	readonly describe: () => string;
}

/** What every command understands. */
export const commonOptions: readonly OptionSpec[] = [
	{ name: 'help', letter: 'h', describe: () => l10n.t('Show how the command is used.') },
	{
		name: 'locale',
		value: 'LOCALE',
		choices: locales,
		describe: () => l10n.t('The language of messages; by default that of LC_ALL, LC_MESSAGES or LANG.'),
	},
];

/** What every command understands that reads a workspace. */
export const rootOption: OptionSpec = {
	name: 'root',
	value: 'DIR',
	describe: () => l10n.t('The root of the workspace. Paths then only choose what is reported.'),
};
