import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { hearAfter, type NamedRoadmap } from '../../server/src/drawing/roadmap/told-roadmap.js';
import { roadmapStyle } from '../../server/src/drawing/roadmap/style.js';
import { App } from './roadmap/app.js';
import { isToPage } from './roadmap/messages.js';
import { readState } from './roadmap/state.js';
import { host, onMessage } from './shared/host.js';

const style = new CSSStyleSheet();
style.replaceSync(roadmapStyle);
document.adoptedStyleSheets = [style];

const first = readState(host.getState());
let shown: NamedRoadmap | undefined;
onMessage(isToPage, ({ answer, locale, translations }) => {
	const heard = answer && hearAfter(shown, answer);
	if (answer && !heard) {
		return;
	}
	shown = heard;
	l10n.config({ contents: translations ?? {} });
	document.documentElement.lang = locale;
	document.title = l10n.t('Roadmap');
	render(<App answer={shown?.answer} locale={locale} first={first} />, document.body);
});
host.postMessage({
	type: 'ready',
	...(first.folder === '' ? {} : { folder: first.folder }),
	...(first.baseline === '' ? {} : { baseline: first.baseline }),
});
