import * as l10n from '@vscode/l10n';
import { escapeMarkup, type Shape, shape, toMarkup } from '../../shape.js';
import { changeWord } from '../change.js';
import type { Roadmap } from '../model.js';
import { drawPicture, type PictureOptions } from '../picture.js';
import { healthWord, progressWord, tableHead } from '../words.js';
import { whenOf } from './markdown.js';

/** One page that needs nothing else: the picture, and the same as a table. */
export function toHtml(roadmap: Roadmap, options: PictureOptions): string {
	const title = escapeMarkup(l10n.t('Roadmap'));
	return `<!doctype html>
<html lang="${escapeMarkup(options.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<div class="picture">${toMarkup(drawPicture(roadmap, options))}</div>
${toMarkup(tableOf(roadmap))}
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; background: Canvas; color: CanvasText; font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
main { margin: 0 auto; padding: 24px; }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.picture { overflow-x: auto; }
table { margin-top: 24px; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 16px 6px 0; border-bottom: 1px solid color-mix(in srgb, CanvasText 15%, transparent); text-align: start; vertical-align: top; }
`;

function tableOf({ items, baseline }: Roadmap): Shape {
	const head = tableHead(baseline);
	const rows = items.map(it => {
		const health = [healthWord(it.health.state), it.health.reason].filter(Boolean).join(': ');
		const cells = [it.id, it.title, whenOf(it), it.facts.owner, it.status, progressWord(it), health];
		cells.push(...(baseline === undefined ? [] : [changeWord(it)]));
		return shape('tr', {}, ...cells.map(cell => shape('td', {}, cell)));
	});
	return shape(
		'table',
		{},
		shape('thead', {}, shape('tr', {}, ...head.map(it => shape('th', { scope: 'col' }, it)))),
		shape('tbody', {}, ...rows),
	);
}
