import type { TrackerType } from '../workspace/tracker-settings.js';
import { answerChecks } from './answers/answer-checks.generated.js';
import { azureBoards } from './azure-boards.js';
import { checkedTracker } from './checked-tracker.js';
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
 * Every tracker, by the name that `clewline.yaml` has for it. Jira answers the same in the cloud and on a server of one's own.
 *
 * @implements REQ-703
 */
export const trackers: Readonly<Record<TrackerType, Tracker>> = {
	'azure-boards': checkedTracker(azureBoards, answerChecks['azure-boards']),
	gitee: checkedTracker(gitee, answerChecks.gitee),
	github: checkedTracker(github, answerChecks.github),
	gitlab: checkedTracker(gitlab, answerChecks.gitlab),
	jira: checkedTracker(jira, answerChecks.jira),
	'jira-data-center': checkedTracker(jiraDataCenter, answerChecks.jira),
	linear: checkedTracker(linear, answerChecks.linear),
	redmine: checkedTracker(redmine, answerChecks.redmine),
	trello: checkedTracker(trello, answerChecks.trello),
};
