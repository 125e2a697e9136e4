/** The commands that package.json contributes, by what they do. */
export const commandIds = {
	restartServer: 'clewline.restartServer',
	showLog: 'clewline.showLog',
} as const;

/** The settings that package.json contributes. They are personal: what a team must agree on stands in clewline.yaml. */
export const settingIds = {
	locale: 'clewline.locale',
	codeLens: 'clewline.codeLens',
	inlayHints: 'clewline.inlayHints',
	traceServer: 'clewline.trace.server',
} as const;

/** The values of `clewline.locale`; `auto` follows the editor's display language. */
export const locales = ['auto', 'en', 'zh-cn'] as const;

/** One value of `clewline.locale`. */
export type Locale = (typeof locales)[number];

/** The language client's id: VS Code finds the setting `<id>.trace.server` by it. */
export const clientId = 'clewline';

/** The product's name as the output panel and messages show it. */
export const clientName = 'Clewline';
