import type { TrackerType } from '../workspace/tracker-settings.js';
import { azureBoards } from './azure-boards.js';
import { gitee } from './gitee.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { jira } from './jira.js';
import { jiraDataCenter } from './jira-data-center.js';
import { linear } from './linear.js';
import { redmine } from './redmine.js';
import type { Tracker } from './tracker.js';
import { trello } from './trello.js';

/**
 * Every tracker, by the name that `clewline.yaml` has for it.
 *
 * @implements REQ-703
 */
export const trackers: Readonly<Record<TrackerType, Tracker>> = {
	'azure-boards': azureBoards,
	gitee,
	github,
	gitlab,
	jira,
	'jira-data-center': jiraDataCenter,
	linear,
	redmine,
	trello,
};
