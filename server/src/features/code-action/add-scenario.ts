import * as l10n from '@vscode/l10n';
import type { QuickFix } from './offer.js';
import { isChinese, lineAround, lineEndingOf, trimmedEnd } from '../../language/writing/text-lines.js';

/** Adds a scenario to a requirement of OpenSpec, with steps to be filled in. */
export const addScenario: QuickFix = {
	rules: ['openspec-scenario'],
	offers({ start }, { document, text }) {
		const item = document.type === 'spec' ? document.items.find(it => it.idSpan.start === start) : undefined;
		if (!item) {
			return [];
		}
		return [
			{
				title: l10n.t('Add a scenario'),
				isPreferred: true,
				prepare() {
					const at = trimmedEnd(text, item.end);
					const line = lineAround(text, item.idSpan.start);
					const depth = (/^\s*#+/.exec(text.slice(line.start, line.end))?.[0].trim().length ?? 3) + 1;
					const blank = isChinese(text.slice(item.start, item.end)) ? '……' : '…';
					const scenario = ['', '', `${'#'.repeat(depth)} Scenario: ${blank}`, `- **WHEN** ${blank}`, `- **THEN** ${blank}`];
					return { reads: [], write: it => it.replace(document, { start: at, end: at }, scenario.join(lineEndingOf(text))) };
				},
			},
		];
	},
};
