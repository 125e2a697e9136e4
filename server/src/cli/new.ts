import * as l10n from '@vscode/l10n';
import { fileName, usualFolder } from '../creating/file-path.js';
import { nextFreeId, usualPrefix } from '../creating/new-id.js';
import { writeSpec } from '../creating/spec-text.js';
import type { Template } from '../creating/template.js';
import { findTemplate, templates } from '../creating/templates/index.js';
import { kindOfId } from '../language/id.js';
import { findNearWord } from '../rules/judgement/near-word.js';
import { joinPath } from '../language/link-target.js';
import { positionAt } from '../util/line-table.js';
import type { Host } from '../workspace/host.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Arguments } from './command/arguments.js';
import type { Command, ExitCode } from './command/command.js';
import type { CommandIo } from './command/io.js';
import { localeFor } from './command/locale.js';
import { rootOption } from './command/option.js';
import { UsageError } from './command/usage-error.js';
import { openWorkspace } from './workspace/open-workspace.js';
import { findRootAround, findTarget, joined } from './workspace/target.js';

/**
 * `clewline new`: writes a spec from a template, with the next free ID.
 *
 * @implements REQ-207
 */
export const newSpec: Command = {
	operands: '<kind> [title]',
	explain: () =>
		[
			l10n.t('Writes a spec of a kind from a template, with the next free number, and prints the path of the file.'),
			l10n.t('Nothing is overwritten. Without a kind, it lists the kinds there are.'),
		].join('\n'),
	options: [
		{ name: 'id', value: 'ID', describe: () => l10n.t('The ID, instead of the next free number.') },
		{
			name: 'dir',
			value: 'DIR',
			describe: () => l10n.t('The folder; by default the one that has most specs of the kind, or `specs`.'),
		},
		rootOption,
	],
	run,
};

async function run(args: Arguments, io: CommandIo): Promise<ExitCode> {
	const [word, ...words] = args.operands;
	const locale = localeFor(args.text('locale'), io);
	if (word === undefined) {
		await io.output.write(templates.map(it => `${it.kind.padEnd(14)}${it.prefix.padEnd(7)}${it.name[locale]}\n`).join(''));
		return 0;
	}

	const current = (await io.find('.'))?.path ?? '';
	const root = args.has('root') ? (await findTarget([], args, io)).root : ((await findRootAround(current, io)) ?? current);
	const { workspace, host, isConfigured } = await openWorkspace({ root, chosen: [] }, io);
	const template = chooseTemplate(word, workspace);
	const id = await chooseId({ workspace, host }, template, { word, asked: args.text('id') });
	const title = words.join(' ').replace(/\s+/g, ' ').trim() || template.name[locale];
	const folder = folderOf(args.text('dir'), current) ?? joined(root, usualFolder(workspace, template.kind));
	const path = joined(folder, fileName(id, title));
	if (!(await io.createFile(path, writeSpec({ template, id, title, locale, today: host.today() })))) {
		throw new UsageError(l10n.t('`{0}` is there already. Nothing was written.', path));
	}
	await io.output.write(`${path.startsWith(`${current}/`) ? path.slice(current.length + 1) : path}\n`);
	return isConfigured ? 0 : 2;
}

function chooseTemplate(word: string, { configuration }: Workspace): Template {
	const template = findTemplate(word, configuration.reading.grammar);
	if (template) {
		return template;
	}
	const near = findNearWord(
		word,
		templates.map(it => it.kind),
	);
	throw new UsageError(
		near === undefined
			? l10n.t('There is no kind `{0}`. `clewline new` lists them.', word)
			: l10n.t('There is no kind `{0}`. Did you mean `{1}`?', word, near),
	);
}

async function chooseId(
	{ workspace, host }: { readonly workspace: Workspace; readonly host: Host },
	template: Template,
	{ word, asked }: { readonly word: string; readonly asked: string | undefined },
): Promise<string> {
	if (asked !== undefined) {
		refuseWrongId(workspace, template, asked);
		return asked;
	}
	const isPrefix = workspace.configuration.reading.grammar.kindByPrefix.has(word);
	const prefix = isPrefix ? word : usualPrefix(workspace, template);
	return nextFreeId(workspace, { kind: template.kind, prefix }, async it => (await host.idsOnBranches?.(it, '')) ?? []);
}

/**
 * Refuses an ID that a new item cannot have.
 *
 * @throws UsageError for what is no ID of this kind, and for one that an item has already.
 */
function refuseWrongId(workspace: Workspace, { kind, prefix }: Template, id: string): void {
	if (kindOfId(id, workspace.configuration.reading.grammar) !== kind) {
		throw new UsageError(l10n.t('`{0}` is no ID of the kind `{1}`. Such IDs look like {2}-1.', id, kind, prefix));
	}
	const [other] = workspace.definitionsOf(id);
	if (other) {
		const line = positionAt(other.document.lines, other.item.idSpan.start).line + 1;
		throw new UsageError(l10n.t('`{0}` is taken: see {1}:{2}.', id, other.document.path, line));
	}
}

/** A folder of the command line, which need not exist yet, as an absolute path. */
function folderOf(dir: string | undefined, current: string): string | undefined {
	if (dir === undefined) {
		return undefined;
	}
	const path = dir.replaceAll('\\', '/');
	const isAbsolute = /^(?:[A-Za-z]:)?\//.test(path);
	return isAbsolute ? path.replace(/\/+$/, '') : joinPath(`${current}/`, path);
}
