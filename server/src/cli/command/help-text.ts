import * as l10n from '@vscode/l10n';
import type { CommandEntry } from '../commands.js';
import type { Command } from './command.js';
import { commonOptions, type OptionSpec } from './option.js';

/** What `clewline --help` prints. */
export function describeCommands(commands: readonly CommandEntry[]): string {
	return [
		l10n.t('Usage: {0}', 'clewline <command> [path…] [options]'),
		'',
		...inTwoColumns(commands.map(it => [it.name, it.describe()])),
		'',
		l10n.t('`clewline help <command>` tells more about one of them, `clewline --version` which release this is.'),
		exitCodes(),
		'',
	].join('\n');
}

/** What `clewline help check` prints. */
export function describeCommand(name: string, { operands, explain, options }: Command): string {
	return [
		l10n.t('Usage: {0}', `clewline ${[name, operands, '[options]'].filter(Boolean).join(' ')}`),
		'',
		explain(),
		'',
		...inTwoColumns([...options, ...commonOptions].map(it => [usageOf(it), it.describe()])),
		'',
		exitCodes(),
		'',
	].join('\n');
}

function exitCodes(): string {
	return l10n.t('Exit codes: 0 nothing found, 1 findings at or above --fail-on, 2 wrong usage or configuration.');
}

function usageOf({ name, letter, value, choices }: OptionSpec): string {
	const short = letter === undefined ? '    ' : `-${letter}, `;
	return `${short}--${name}${value === undefined ? '' : ` ${choices?.join('|') ?? value}`}`;
}

/** Descriptions stand in a line of their own where the first column is wide. */
function inTwoColumns(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.min(widestColumn, Math.max(...rows.map(([first]) => first.length)));
	return rows.flatMap(([first, second]) =>
		first.length > width ? [`  ${first}`, `  ${' '.repeat(width)}  ${second}`] : [`  ${first.padEnd(width)}  ${second}`],
	);
}

const widestColumn = 26;
