import type { Roadmap } from '../../server/src/drawing/roadmap/model.js';
import type { SavedView } from '../../server/src/drawing/roadmap/saved-view.js';
import { createRoadmap } from '../../server/src/views/roadmap.js';
import { chinese, exampleFiles } from './example-files.js';
import { openFiles } from './fixture-workspace.js';

/** The roadmap of an example, on a day on which much is going on. */
export async function exampleRoadmap(name: string): Promise<Roadmap> {
	return createRoadmap((await openFiles(exampleFiles(name))).workspace, '2026-11-25');
}

/** What the panel says to the page to have a roadmap shown. */
export function showRoadmap(roadmap: Roadmap, locale = 'en', views: readonly SavedView[] = []) {
	const answer = { folder: 'file:///shop', folders: ['file:///shop'], roadmap, views, isIndexing: false, resultId: 'a' };
	return { type: 'show', answer, locale, translations: locale === 'en' ? undefined : chinese };
}
