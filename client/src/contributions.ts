/** The commands that package.json contributes, by what they do. */
export const commandIds = {
	applySync: 'clewline.applySync',
	copyQualifiedId: 'clewline.copyQualifiedId',
	createIssue: 'clewline.createIssue',
	findReferences: 'clewline.findReferences',
	goToItem: 'clewline.goToItem',
	groupByCoverage: 'clewline.groupByCoverage',
	groupByFile: 'clewline.groupByFile',
	groupByIssue: 'clewline.groupByIssue',
	groupByKind: 'clewline.groupByKind',
	groupByOwner: 'clewline.groupByOwner',
	groupByStatus: 'clewline.groupByStatus',
	linkIssue: 'clewline.linkIssue',
	newSpec: 'clewline.newSpec',
	newRequirement: 'clewline.newRequirement',
	openIssue: 'clewline.openIssue',
	openFlow: 'clewline.openFlow',
	openRoadmap: 'clewline.openRoadmap',
	planSync: 'clewline.planSync',
	preferSpecs: 'clewline.preferSpecs',
	refreshIssues: 'clewline.refreshIssues',
	restartServer: 'clewline.restartServer',
	showLog: 'clewline.showLog',
	signIn: 'clewline.signIn',
	signOut: 'clewline.signOut',
} as const;

/** The settings that package.json contributes. They are personal: what a team must agree on stands in clewline.yaml. */
export const settingIds = {
	locale: 'clewline.locale',
	codeLens: 'clewline.codeLens',
	inlayHints: 'clewline.inlayHints',
	traceServer: 'clewline.trace.server',
} as const;

/** The views that package.json contributes. */
export const viewIds = { specs: 'clewline.specs', trace: 'clewline.trace' } as const;

/** What `when` clauses of package.json ask for. */
export const contextKeys = {
	/** Whether the plan of a sync is shown, and has something to do. */
	canApplySync: 'clewline.canApplySync',

	/** Whether it leaves texts alone that a preference would decide. */
	canPreferSpecs: 'clewline.canPreferSpecs',

	/** By what the tree of specs is grouped. */
	grouping: 'clewline.grouping',

	/** Whether the workspace has items. */
	hasItems: 'clewline.hasItems',
} as const;

/** The values of `clewline.locale`; `auto` follows the editor's display language. */
export const locales = ['auto', 'en', 'zh-cn'] as const;

/** One value of `clewline.locale`. */
export type Locale = (typeof locales)[number];

/** The language client's id: VS Code finds the setting `<id>.trace.server` by it. */
export const clientId = 'clewline';

/** The product's name as the output panel and messages show it. */
export const clientName = 'Clewline';
