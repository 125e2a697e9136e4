import type { FolderRoadmap, RoadmapParams } from '../drawing/roadmap/exchange.js';
import { type NamedRoadmap, tellAfter, type ToldRoadmap } from '../drawing/roadmap/told-roadmap.js';
import { createRoadmap } from '../views/roadmap.js';
import { savedViewsOf } from '../views/roadmap/saved-views.js';
import { compareWithPast } from '../views/roadmap/baseline-roadmap.js';
import type { Past } from '../workspace/past.js';
import type { Editor } from './feature.js';
import type { Folder } from './located.js';
import { findFolder } from './open-folder.js';
import { ownRequest } from './own-request.js';

/** `clewline/roadmap`. */
export const roadmap = ownRequest('clewline/roadmap', tellRoadmap);

/** What each client was told last. */
const lastTold = new WeakMap<Editor, NamedRoadmap>();

/** The roadmap, without what the client says that it has. */
export async function tellRoadmap(editor: Editor, params: RoadmapParams): Promise<ToldRoadmap | null> {
	const answer = await provideRoadmap(editor, params);
	if (!answer) {
		return null;
	}
	const last = lastTold.get(editor);
	// Another server has given other names.
	const next = { answer, resultId: Math.random().toString(36).slice(2) };
	lastTold.set(editor, next);
	return tellAfter(last?.resultId === params.previousResultId ? last : undefined, next);
}

/** The roadmap of the folder that is asked for, else of the first one that has anything on it. */
export async function provideRoadmap(editor: Editor, { folder, baseline = '' }: RoadmapParams): Promise<FolderRoadmap | null> {
	const source =
		baseline === '' ? undefined : (findFolder(editor, folder) ?? findFolder(editor, findRoadmap(editor, undefined)?.folder));
	if (!source) {
		return findRoadmap(editor, folder);
	}
	// The specs may change while git is asked: what is compared is the roadmap of then.
	const past = await source.readPast(baseline);
	return compare(findRoadmap(editor, source.uriOf('')), past, baseline);
}

function compare(answer: FolderRoadmap | null, past: Past, baseline: string): FolderRoadmap | null {
	if (!answer) {
		return null;
	}
	const { roadmap: compared, fault } = compareWithPast(answer.roadmap, past, baseline);
	return { ...answer, roadmap: compared, ...(fault === undefined ? {} : { baselineFault: fault }) };
}

function findRoadmap(editor: Editor, uri: string | undefined): FolderRoadmap | null {
	const folders = editor.folders();
	const asked = findFolder(editor, uri);
	let first: FolderRoadmap | null = null;
	for (const folder of asked ? [asked] : folders) {
		const answer = roadmapOf(folder, folders);
		if (answer.roadmap.items.length > 0) {
			return answer;
		}
		first ??= answer;
	}
	return first;
}

function roadmapOf({ workspace, uriOf }: Folder, folders: readonly Folder[]): FolderRoadmap {
	return {
		folder: uriOf(''),
		folders: folders.map(it => it.uriOf('')),
		roadmap: createRoadmap(workspace, workspace.today),
		views: savedViewsOf(workspace),
		isIndexing: !workspace.isComplete,
	};
}
