import * as l10n from '@vscode/l10n';
import { useEffect, useState } from 'preact/hooks';
import type { Placement } from '../../../server/src/drawing/roadmap/exchange.js';
import type { Roadmap, RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { nameOf } from '../../../server/src/drawing/roadmap/words.js';
import { host } from '../shared/host.js';

/** Items that somebody gives a time or another column. */
export interface Placing {
	/** What is shown before the specs say so. */
	readonly placed: Placed | undefined;

	/** For those who do not see it move. */
	readonly spoken: string;

	/** Writes where an item is to be; `words` say it. */
	place(item: RoadmapItem, to: Placement['to'], words: string): void;
}

/** An item, and where it is to be. */
export interface Placed {
	readonly item: RoadmapItem;
	readonly to: Placement['to'];
}

/** Shows a placement at once, has it written, and forgets it when the specs say what came of it. */
export function usePlacing(roadmap: Roadmap): Placing {
	const [placed, setPlaced] = useState<Placed>();
	const [spoken, speak] = useState('');
	useEffect(() => setPlaced(undefined), [roadmap]);
	return {
		placed,
		spoken,
		place(item, to, words) {
			const { id, file } = item;
			setPlaced({ item, to });
			speak(l10n.t('{0}: {1}', nameOf(item), words));
			host.postMessage({ type: 'place', placement: { id, file, to, seen: seenOf(item) } });
		},
	};
}

function seenOf({ span, horizon, status }: RoadmapItem): Placement['seen'] {
	return {
		...(span ? { start: span.start, end: span.end } : {}),
		isInner: span?.precision === 'inner',
		...(horizon ? { horizon } : {}),
		status,
	};
}
