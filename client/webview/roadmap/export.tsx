import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { roadmapFormats } from '../../../server/src/drawing/roadmap/formats/index.js';
import type { Roadmap } from '../../../server/src/drawing/roadmap/model.js';
import type { PictureOptions } from '../../../server/src/drawing/roadmap/picture.js';
import { host } from '../shared/host.js';
import { drawPixels } from '../shared/pixels.js';
import { type ExportFormat, exportFormats } from './messages.js';

/** What is written down, and how it is drawn where it is a picture. */
export interface ExportProps {
	readonly roadmap: Roadmap;
	readonly options: PictureOptions;
}

/** Hands the roadmap to the panel as a file. */
export function Export({ roadmap, options }: ExportProps): VNode {
	const choose = async (select: HTMLSelectElement): Promise<void> => {
		const format = exportFormats.find(it => it === select.value);
		select.value = '';
		if (format) {
			host.postMessage({ type: 'export', format, content: await write(format, roadmap, options) });
		}
	};
	return (
		<select aria-label={l10n.t('Export')} value="" onChange={it => void choose(it.currentTarget)}>
			<option value="" disabled>
				{l10n.t('Export…')}
			</option>
			{exportFormats.map(it => (
				<option key={it} value={it}>
					{nameOf(it)}
				</option>
			))}
		</select>
	);
}

async function write(format: ExportFormat, roadmap: Roadmap, options: PictureOptions): Promise<string> {
	return format === 'png' ? drawPixels(roadmapFormats.svg(roadmap, options)) : roadmapFormats[format](roadmap, options);
}

function nameOf(format: ExportFormat): string {
	switch (format) {
		case 'ics':
			return l10n.t('Calendar');
		case 'mermaid':
			return 'Mermaid';
		case 'markdown':
			return 'Markdown';
		case 'svg':
		case 'png':
		case 'html':
		case 'csv':
			return format.toUpperCase();
	}
}
