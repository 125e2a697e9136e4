import { ThemeColor, ThemeIcon } from 'vscode';
import type { SpecsItem } from '../../../server/src/protocol.js';

/** The icon of a coverage, in the colours in which VS Code shows tests. The shapes differ, too: not everybody sees the colours. */
export function coverageIcon(coverage: Exclude<SpecsItem['coverage'], 'none'>): ThemeIcon {
	switch (coverage) {
		case 'covered':
			return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
		case 'partial':
			return new ThemeIcon('circle-large-outline', new ThemeColor('testing.iconQueued'));
		case 'uncovered':
			return new ThemeIcon('circle-slash', new ThemeColor('testing.iconUnset'));
	}
}

/** The icon of a kind of item. */
export function kindIcon(kind: string): ThemeIcon {
	return new ThemeIcon(iconByKind[kind] ?? 'symbol-misc');
}

const iconByKind: Readonly<Record<string, string>> = {
	assumption: 'question',
	competitor: 'organization',
	criterion: 'checklist',
	data: 'database',
	decision: 'law',
	event: 'symbol-event',
	experiment: 'beaker',
	flag: 'flag',
	flow: 'type-hierarchy-sub',
	goal: 'target',
	insight: 'lightbulb',
	metric: 'graph',
	milestone: 'milestone',
	persona: 'person',
	prd: 'book',
	release: 'package',
	requirement: 'symbol-interface',
	risk: 'warning',
	screen: 'device-mobile',
	story: 'comment',
	task: 'tasklist',
};
