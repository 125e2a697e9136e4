import { readSavedView, type SavedView } from '../../drawing/roadmap/saved-view.js';
import type { Workspace } from '../../workspace/workspace.js';

/**
 * The ways to look at the roadmap that the team keeps in `clewline.yaml`.
 *
 * @implements REQ-405
 */
export function savedViewsOf({ configuration }: Workspace): readonly SavedView[] {
	return Array.from(configuration.roadmapViews, ([name, settings]) => readSavedView(name, settings));
}
