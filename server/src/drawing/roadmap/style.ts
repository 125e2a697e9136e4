/**
 * How a roadmap looks: in VS Code by the variables of its theme, elsewhere in colours of our own, for light and for dark. Colour
 * never says alone what a mark, a dash or a word does not say, too.
 */
export const roadmapStyle = `
.cw-roadmap {
	--cw-background: var(--vscode-editor-background, #ffffff);
	--cw-text: var(--vscode-foreground, #3b3b3b);
	--cw-muted: var(--vscode-descriptionForeground, #6a6a6a);
	--cw-line: var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #e3e3e6));
	--cw-on-track: var(--vscode-charts-green, #388a34);
	--cw-at-risk: var(--vscode-charts-orange, #c27c0e);
	--cw-off-track: var(--vscode-charts-red, #d13438);
	--cw-none: var(--vscode-charts-blue, #1a85ff);
	--cw-done: var(--vscode-descriptionForeground, #7a7a80);
	--cw-today: var(--vscode-focusBorder, #005fb8);
	font-family: var(--vscode-font-family, system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', sans-serif);
	font-size: 13px;
	font-variant-numeric: tabular-nums;
}
.cw-roadmap text { fill: var(--cw-text); }
.cw-roadmap .cw-muted { fill: var(--cw-muted); font-size: 11px; font-weight: 400; }
.cw-roadmap .cw-item .cw-muted { paint-order: stroke; stroke: var(--cw-background); stroke-width: 3; stroke-linejoin: round; }
.cw-roadmap .cw-title { font-size: 17px; font-weight: 600; }
.cw-roadmap .cw-paper { fill: var(--cw-background); }
.cw-roadmap .cw-strong { font-weight: 600; }
.cw-roadmap .cw-grid { stroke: var(--cw-line); stroke-opacity: .6; shape-rendering: crispEdges; }
.cw-roadmap .cw-grid-wide { stroke: var(--cw-line); shape-rendering: crispEdges; }
.cw-roadmap .cw-release { stroke: var(--cw-muted); stroke-opacity: .55; stroke-dasharray: 1 4; stroke-linecap: round; }
.cw-roadmap .cw-today-line { stroke: var(--cw-today); stroke-width: 1.5; }
.cw-roadmap .cw-today-pill { fill: var(--vscode-button-background, var(--cw-today)); }
.cw-roadmap .cw-today-text { fill: var(--vscode-button-foreground, var(--cw-background)); font-size: 10.5px; font-weight: 600; }
.cw-roadmap .cw-on-track { --cw-color: var(--cw-on-track); }
.cw-roadmap .cw-at-risk { --cw-color: var(--cw-at-risk); }
.cw-roadmap .cw-off-track { --cw-color: var(--cw-off-track); }
.cw-roadmap .cw-none { --cw-color: var(--cw-none); }
.cw-roadmap .cw-done { --cw-color: var(--cw-done); }
.cw-roadmap .cw-bar { fill: var(--cw-color); fill-opacity: .2; stroke: var(--cw-color); stroke-opacity: .75; }
.cw-roadmap .cw-progress { fill: var(--cw-color); fill-opacity: .85; }
.cw-roadmap .cw-coarse .cw-bar { stroke-dasharray: 4 3; fill-opacity: .12; }
.cw-roadmap .cw-summary { fill: var(--cw-color); fill-opacity: .32; }
.cw-roadmap .cw-summary-done { fill: var(--cw-color); fill-opacity: .9; }
.cw-roadmap .cw-point { fill: var(--cw-color); stroke: var(--cw-background); stroke-width: 1.5; }
.cw-roadmap .cw-hollow { fill: var(--cw-background); stroke: var(--cw-color); stroke-width: 2; }
.cw-roadmap .cw-critical .cw-bar { stroke: var(--cw-text); stroke-opacity: .9; stroke-width: 1.5; }
.cw-roadmap .cw-later :is(rect, path:not(.cw-mark)) { opacity: .5; }
.cw-roadmap .cw-next :is(rect, path:not(.cw-mark)) { opacity: .8; }
.cw-roadmap .cw-ghost { fill: none; stroke: var(--cw-muted); stroke-dasharray: 2 2; }
.cw-roadmap .cw-before { fill: var(--cw-muted); fill-opacity: .45; stroke: none; }
.cw-roadmap .cw-gone .cw-before { fill: none; stroke: var(--cw-muted); stroke-dasharray: 2 2; }
.cw-roadmap .cw-struck { text-decoration: line-through; fill: var(--cw-muted); }
.cw-roadmap .cw-mark { fill: none; stroke: var(--cw-color); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.cw-roadmap .cw-arrow { fill: none; stroke: var(--cw-muted); stroke-opacity: .8; stroke-width: 1.25; }
.cw-roadmap .cw-arrow-critical { stroke: var(--cw-text); stroke-opacity: .9; stroke-width: 1.75; }
.cw-roadmap .cw-arrow-conflict { stroke: var(--cw-off-track); stroke-opacity: 1; stroke-width: 1.75; stroke-dasharray: 5 3; }
.cw-roadmap .cw-icon { fill: none; stroke: var(--cw-muted); stroke-width: 1.2; stroke-linejoin: round; }
`;

/** The same colours where no theme of VS Code sets them and the reader likes it dark. */
export const darkStyle = `
@media (prefers-color-scheme: dark) {
	.cw-roadmap {
		--cw-background: #1f1f1f;
		--cw-text: #cccccc;
		--cw-muted: #9d9d9d;
		--cw-line: #3a3a3d;
		--cw-on-track: #89d185;
		--cw-at-risk: #e2a33d;
		--cw-off-track: #f48771;
		--cw-none: #4daafc;
		--cw-done: #8b8b90;
		--cw-today: #4daafc;
	}
}
`;
