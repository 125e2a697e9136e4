import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import type { FlowCursor } from '../../server/src/drawing/flow/cursor.js';
import { App } from './flow/app.js';
import { isToPage, type ShowFlows } from './flow/messages.js';
import { readState } from './flow/state.js';
import { host, onMessage } from './shared/host.js';

const first = readState(host.getState());
let shown: ShowFlows | undefined;
let cursor: FlowCursor | undefined;

onMessage(isToPage, message => {
	if (message.type === 'cursor') {
		cursor = message.cursor;
	} else {
		shown = message;
		l10n.config({ contents: message.translations ?? {} });
		document.documentElement.lang = message.locale;
		document.title = l10n.t('User Flow');
	}
	if (shown) {
		render(<App answer={shown.answer} isLocked={shown.isLocked} cursor={cursor} first={first} />, document.body);
	}
});
host.postMessage({ type: 'ready', isLocked: first.isLocked, ...(first.uri === '' ? {} : { uri: first.uri }) });
