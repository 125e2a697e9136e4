import * as l10n from '@vscode/l10n';
import { lifeCycle } from '../../language/attribute.js';
import { findNearWord } from '../../rules/judgement/near-word.js';
import type { SafeFix } from './offer.js';
import { statusBeside } from '../../language/writing/status-beside.js';

/** Puts a known status in the place of an unknown one, in the language that the unknown one is written in. */
export const chooseStatus: SafeFix = {
	rules: ['known-status'],
	offers(finding, { document, workspace }) {
		const suggestion = finding.data?.['suggestion'];
		const own = workspace.configuration.rules.get('known-status')?.options['statuses'];
		const item = document.type === 'spec' ? document.items.find(it => hasValueAt(it.attributes, finding.start)) : undefined;
		const written = item?.attributes.find(it => it.start === finding.start)?.value ?? '';
		const words = [...lifeCycle.map(it => statusBeside(it, written)), ...(Array.isArray(own) ? own.map(String) : [])];
		const nearest = typeof suggestion === 'string' ? suggestion : findNearWord(written, words);
		const ordered = nearest === undefined ? words : [nearest, ...words.filter(it => it !== nearest)];
		return ordered.map(status => ({
			title: l10n.t('Change to `{0}`', status),
			isPreferred: status === nearest,
			isSafe: status === nearest && findNearWord(written.toLowerCase(), [status]) !== undefined,
			write: changes => changes.replace(document, finding, status),
		}));
	},
};

function hasValueAt(attributes: readonly { readonly key: string; readonly start: number }[], offset: number): boolean {
	return attributes.some(it => it.key === 'status' && it.start === offset);
}
