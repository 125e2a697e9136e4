import { toMarkup } from '../../shape.js';
import type { Roadmap } from '../model.js';
import { drawPicture, type PictureOptions } from '../picture.js';
import { toCsv } from './csv.js';
import { toHtml } from './html.js';
import { toCalendar } from './ics.js';
import { toMarkdown } from './markdown.js';
import { toMermaid } from './mermaid.js';

/** A way to write a roadmap down. */
export type RoadmapFormat = 'svg' | 'html' | 'csv' | 'ics' | 'mermaid' | 'markdown' | 'json';

/**
 * Every format: its name → how a roadmap is written in it.
 *
 * @implements REQ-403
 */
export const roadmapFormats: Readonly<Record<RoadmapFormat, (roadmap: Roadmap, options: PictureOptions) => string>> = {
	svg: (roadmap, options) => `${toMarkup(drawPicture(roadmap, options))}\n`,
	html: toHtml,
	csv: toCsv,
	ics: toCalendar,
	mermaid: toMermaid,
	markdown: toMarkdown,
	json: roadmap => `${JSON.stringify(roadmap, null, '\t')}\n`,
};
