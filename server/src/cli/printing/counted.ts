import * as l10n from '@vscode/l10n';

/** What messages count. */
export type Countable = 'error' | 'file' | 'information' | 'item' | 'link' | 'warning';

/** `1 file`, `2 files`. */
export function counted(count: number, thing: Countable): string {
	const isOne = count === 1;
	switch (thing) {
		case 'error':
			return isOne ? l10n.t('1 error') : l10n.t('{0} errors', count);
		case 'file':
			return isOne ? l10n.t('1 file') : l10n.t('{0} files', count);
		case 'information':
			return isOne ? l10n.t('1 remark') : l10n.t('{0} remarks', count);
		case 'item':
			return isOne ? l10n.t('1 item') : l10n.t('{0} items', count);
		case 'link':
			return isOne ? l10n.t('1 link') : l10n.t('{0} links', count);
		case 'warning':
			return isOne ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
	}
}
