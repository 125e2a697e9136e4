import * as l10n from '@vscode/l10n';
import { findNearWord } from '../rules/judgement/near-word.js';
import { parseArguments } from './command/arguments.js';
import type { ExitCode } from './command/command.js';
import { describeCommand, describeCommands } from './command/help-text.js';
import type { CommandIo } from './command/io.js';
import { chooseLocale } from './command/locale.js';
import { commonOptions } from './command/option.js';
import { UsageError } from './command/usage-error.js';
import { type CommandEntry, commands } from './commands.js';

/** Does what the words after `clewline` say. */
export async function runCommandLine(words: readonly string[], io: CommandIo): Promise<ExitCode> {
	await chooseLocale(words, io);
	try {
		return await dispatch(words, io);
	} catch (error) {
		if (!(error instanceof UsageError)) {
			throw error;
		}
		await io.errors.write(`clewline: ${error.message}\n`);
		return 2;
	}
}

async function dispatch(words: readonly string[], io: CommandIo): Promise<ExitCode> {
	const at = words.findIndex((word, index) => !word.startsWith('-') && words[index - 1] !== '--locale');
	const name = words[at];
	const before = words.slice(0, at < 0 ? words.length : at);
	if (name === undefined && before.some(it => it === '--version' || it === '-V')) {
		await io.output.write(`${await io.readVersion()}\n`);
		return 0;
	}
	if (name === undefined || name === 'help' || before.some(it => isHelp(it))) {
		return help(words, name, io);
	}

	const command = await findCommand(name).load();
	const args = parseArguments([...before, ...words.slice(at + 1)], [...command.options, ...commonOptions]);
	if (args.has('help')) {
		await io.output.write(describeCommand(name, command));
		return 0;
	}
	return command.run(args, io);
}

/** `clewline --help`, `clewline help check`, and `clewline` alone, which is wrong usage. */
async function help(words: readonly string[], name: string | undefined, io: CommandIo): Promise<ExitCode> {
	const { operands } = parseArguments(words, commonOptions);
	const topic = name === 'help' ? operands[1] : name;
	if (topic !== undefined) {
		await io.output.write(describeCommand(topic, await findCommand(topic).load()));
		return 0;
	}
	const isAskedFor = name === 'help' || words.some(it => isHelp(it));
	await (isAskedFor ? io.output : io.errors).write(describeCommands(commands));
	return isAskedFor ? 0 : 2;
}

function isHelp(word: string): boolean {
	return word === '--help' || word === '-h';
}

function findCommand(name: string): CommandEntry {
	const command = commands.find(it => it.name === name);
	if (command) {
		return command;
	}
	const near = findNearWord(
		name,
		commands.map(it => it.name),
	);
	throw new UsageError(
		near === undefined
			? l10n.t('There is no command `{0}`. `clewline help` lists them.', name)
			: l10n.t('There is no command `{0}`. Did you mean `{1}`?', name, near),
	);
}
