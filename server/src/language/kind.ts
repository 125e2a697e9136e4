/** What an item is. The words are those of requirements engineering and of product management. */
export const kinds = [
	'assumption',
	'competitor',
	'criterion',
	'data',
	'decision',
	'event',
	'experiment',
	'flag',
	'flow',
	'goal',
	'insight',
	'metric',
	'milestone',
	'persona',
	'prd',
	'release',
	'requirement',
	'risk',
	'screen',
	'story',
	'task',
] as const;

/** One of the built-in kinds, or a word a team has declared in `clewline.yaml`. */
export type Kind = (typeof kinds)[number] | (string & {});

/** What the head of a column calls items of a kind that have names rather than numbers. */
const headsByKind: Partial<Readonly<Record<Kind, RegExp>>> = {
	event: /^(?:(?:tracking )?events?|事件|埋点|事件名)$/,
	flag: /^(?:(?:feature )?flags?|开关|功能开关)$/,
	goal: /^(?:goals?|目标)$/,
	metric: /^(?:metrics?|指标)$/,
	persona: /^(?:personas?|用户画像|画像|角色)$/,
	screen: /^(?:screens?|页面|界面)$/,
};

/** Whether a column lists items of a kind by its head, in small letters: `event` events. */
export function isHeadOf(kind: Kind, head: string): boolean {
	return headsByKind[kind]?.test(head) === true;
}

/** The prefixes that make an ID without any configuration. */
export const builtInKindByPrefix: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	['AC', 'criterion'],
	['ADR', 'decision'],
	['ASM', 'assumption'],
	['CMP', 'competitor'],
	['DATA', 'data'],
	['DEC', 'decision'],
	['EVT', 'event'],
	['EXP', 'experiment'],
	['FLAG', 'flag'],
	['FLOW', 'flow'],
	['FR', 'requirement'],
	['GOAL', 'goal'],
	['INS', 'insight'],
	['KR', 'goal'],
	['MET', 'metric'],
	['MS', 'milestone'],
	['NFR', 'requirement'],
	['PER', 'persona'],
	['PRD', 'prd'],
	['REL', 'release'],
	['REQ', 'requirement'],
	['RF', 'requirement'],
	['RISK', 'risk'],
	['RNF', 'requirement'],
	['RSK', 'risk'],
	['SC', 'criterion'],
	['SCR', 'screen'],
	['STORY', 'story'],
	['US', 'story'],
]);
