import * as l10n from '@vscode/l10n';
import { groupings } from '../drawing/roadmap/arrange.js';
import { type RoadmapFormat, roadmapFormats } from '../drawing/roadmap/formats/index.js';
import { zooms } from '../drawing/roadmap/time-scale.js';
import type { Roadmap } from '../drawing/roadmap/model.js';
import { createRoadmap } from '../views/roadmap.js';
import { compareWithPast } from '../views/roadmap/baseline-roadmap.js';
import { savedViewsOf } from '../views/roadmap/saved-views.js';
import type { SavedView } from '../drawing/roadmap/saved-view.js';
import type { Workspace } from '../workspace/workspace.js';
import { readPast } from '../workspace/past.js';
import type { Arguments } from './command/arguments.js';
import type { Command, ExitCode } from './command/command.js';
import type { CommandIo } from './command/io.js';
import { localeFor } from './command/locale.js';
import { UsageError } from './command/usage-error.js';
import { rootOption } from './command/option.js';
import { Output } from './printing/output.js';
import { type OpenWorkspace, openWorkspace } from './workspace/open-workspace.js';
import { findTarget } from './workspace/target.js';

const formats = Object.keys(roadmapFormats) as readonly RoadmapFormat[];

/** `clewline roadmap`: draws the roadmap that the specs of a workspace amount to, or writes it as a table or a calendar. */
export const roadmap: Command = {
	operands: '[path]',
	explain: () =>
		[
			l10n.t('Draws the roadmap that the specs amount to: dates, progress, health and dependencies are computed from them.'),
			l10n.t('It goes to standard output: `clewline roadmap --format svg > roadmap.svg`.'),
		].join('\n'),
	options: [
		{ name: 'format', value: 'FORMAT', choices: formats, describe: () => l10n.t('What to write; `markdown` by default.') },
		{
			name: 'group-by',
			value: 'FACT',
			choices: groupings,
			describe: () => l10n.t('What puts items together; `goal` by default.'),
		},
		{
			name: 'zoom',
			value: 'ZOOM',
			choices: zooms,
			describe: () => l10n.t('How much time fits into a picture; `quarter` by default.'),
		},
		{ name: 'filter', value: 'WORDS', describe: () => l10n.t('Only items that have all of these words, such as `owner:@li`.') },
		{
			name: 'view',
			value: 'NAME',
			describe: () => l10n.t('A view of clewline.yaml, which says what the other options leave open.'),
		},
		{
			name: 'baseline',
			value: 'REVISION',
			describe: () => l10n.t('A tag, branch or commit of git; what has moved, come or gone since then is shown.'),
		},
		rootOption,
	],
	run,
};

async function run(args: Arguments, io: CommandIo): Promise<ExitCode> {
	const open = await openWorkspace(await findTarget(args.operands, args, io), io, { issues: 'roadmap' });
	const { workspace } = open;
	const write = roadmapFormats[args.choice('format', formats) ?? 'markdown'];
	const view = viewNamed(args.text('view'), workspace);
	const output = new Output(io.output);
	await output.write(
		write(await compared(createRoadmap(workspace, workspace.today), open, args.text('baseline')), {
			groupBy: args.choice('group-by', groupings) ?? view?.groupBy ?? 'goal',
			zoom: args.choice('zoom', zooms) ?? view?.zoom ?? 'quarter',
			filter: args.text('filter') ?? view?.filter ?? '',
			locale: localeFor(args.text('locale'), io) === 'zh-cn' ? 'zh-CN' : 'en',
		}),
	);
	await output.flush();
	return open.isConfigured ? 0 : 2;
}

/** @throws UsageError where no view has the name. */
function viewNamed(name: string | undefined, workspace: Workspace): SavedView | undefined {
	const views = savedViewsOf(workspace);
	const view = views.find(it => it.name === name);
	if (name !== undefined && !view) {
		const names = views.map(it => it.name).join(', ');
		throw new UsageError(
			names === ''
				? l10n.t('clewline.yaml has no view of the roadmap.')
				: l10n.t('`{0}` is no view of clewline.yaml. There are: {1}.', name, names),
		);
	}
	return view;
}

/** @throws UsageError where nothing is known of the revision. */
async function compared(roadmap: Roadmap, { host }: OpenWorkspace, revision: string | undefined): Promise<Roadmap> {
	if (revision === undefined) {
		return roadmap;
	}
	const { roadmap: shown, fault } = compareWithPast(roadmap, await readPast(host, revision), revision);
	if (fault !== undefined) {
		throw new UsageError(fault);
	}
	return shown;
}
