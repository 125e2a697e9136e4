#!/usr/bin/env node
import type { CommandIo } from './cli/command/io.js';
import { runCommandLine } from './cli/main.js';
import { inlineLess } from './node/inline-less.js';
import { createNodeHost } from './node/node-host.js';
import { readOwnPage, readOwnTranslation, readOwnVersion } from './node/own-package.js';
import { createFile, findPath, replaceFile } from './node/path-names.js';
import { runGit } from './node/run-git.js';
import { createNodeShelf } from './node/shelf.js';
import { createStandardStream } from './node/standard-stream.js';
import { createNodeWeb } from './node/web.js';

inlineLess();

const readerProgram = new URL('reader.js', import.meta.url);
const web = createNodeWeb(process.env);
const shelf = createNodeShelf(process.env);

const io: CommandIo = {
	output: createStandardStream(process.stdout, process.env),
	errors: createStandardStream(process.stderr, process.env),
	environment: process.env,
	find: findPath,
	createHost: (root, log) => createNodeHost(root, { waiting: 'blocking', readerProgram, web, shelf, log }),
	git: runGit,
	createFile,
	replaceFile,
	readTranslation: readOwnTranslation,
	readVersion: readOwnVersion,
	readPage: readOwnPage,
	serve: async () => {
		await import('./node.js');
	},
};

/** What a shell says of a program that was stopped by Ctrl+C: 128 and the number of the signal. */
const interrupted = 130;

process.on('SIGINT', () => process.exit(interrupted));

try {
	process.exitCode = await runCommandLine(process.argv.slice(2), io);
} catch (error) {
	process.exitCode = 2;
	await io.errors.write(`clewline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
