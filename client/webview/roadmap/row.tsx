import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RoadmapLine } from '../../../server/src/drawing/roadmap/arrange.js';
import { lineHeight } from '../../../server/src/drawing/roadmap/bar.js';
import { isDropped } from '../../../server/src/drawing/roadmap/change.js';
import { describeItem } from '../../../server/src/drawing/roadmap/describe-item.js';
import { nameOf } from '../../../server/src/drawing/roadmap/words.js';
import { KindMark, px } from './parts.js';
import type { ViewProps } from './view.js';

/** What a line of the timeline is given. */
export interface RowProps extends Pick<ViewProps, 'locale' | 'open' | 'lookAt'> {
	readonly line: RoadmapLine;
	readonly index: number;

	/** Whether it is the one line that the Tab key leads to. */
	readonly isCurrent: boolean;

	/** Whether keys have led to it, so that it takes the focus. */
	readonly hasFocus: boolean;
	focus(): void;
	toggle(key: string): void;
}

/** The name of a line, and in words what the chart shows beside it. */
export function Row({ line, index, locale, isCurrent, hasFocus, focus, open, lookAt, toggle }: RowProps): VNode {
	const element = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		if (hasFocus && element.current?.contains(document.activeElement) === false) {
			element.current.focus({ preventScroll: true });
		}
	}, [hasFocus]);
	const id = line.type === 'item' ? line.item.id : undefined;
	return (
		<div
			ref={element}
			class="row"
			role="row"
			style={{ top: px(index * lineHeight), height: px(lineHeight) }}
			tabIndex={isCurrent ? 0 : -1}
			aria-rowindex={index + 2}
			aria-level={line.depth + 1}
			aria-expanded={line.isFolded === undefined ? undefined : !line.isFolded}
			onFocus={() => {
				focus();
				lookAt(id);
			}}
			onMouseEnter={() => lookAt(id)}
			onDblClick={() => line.type === 'item' && open(line.item)}
		>
			<div class="label" role="rowheader" style={{ paddingInlineStart: px(8 + line.depth * 16) }}>
				<span class="twistie" aria-hidden="true" onClick={() => toggle(line.key)}>
					{line.isFolded === undefined ? '' : line.isFolded ? '›' : '⌄'}
				</span>
				<Name line={line} />
			</div>
			<div class="sr-only" role="gridcell">
				{line.type === 'item' ? describeItem(line.item, locale) : l10n.t('{0} items', line.count)}
			</div>
		</div>
	);
}

function Name({ line }: { readonly line: RoadmapLine }): VNode {
	if (line.type === 'group') {
		return (
			<span class="name group">
				{line.label === '' ? l10n.t('(not said)') : line.label} <span class="count">{line.count}</span>
			</span>
		);
	}
	const { id, kind, title, facts } = line.item;
	return (
		<>
			<KindMark kind={kind} />
			<span class={isDropped(line.item) ? 'name struck' : line.depth === 0 ? 'name outer' : 'name'} title={`${id} ${title}`}>
				{nameOf(line.item)}
			</span>
			<span class="owner">{facts.owner}</span>
		</>
	);
}
