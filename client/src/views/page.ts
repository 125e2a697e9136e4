/** The files of a page, and where they may come from. */
export interface PageFiles {
	readonly script: string;
	readonly style: string;

	/** Where VS Code serves files of extensions from. */
	readonly source: string;
	readonly nonce: string;

	/** Whether the page may have style sheets that are made in it. */
	readonly hasInlineStyles: boolean;
}

/** The HTML of a page. Nothing runs in the page but our own script, and nothing is loaded from elsewhere. */
export function pageOf({ script, style, source, nonce, hasInlineStyles }: PageFiles): string {
	const styles = hasInlineStyles ? `${source} 'unsafe-inline'` : source;
	const policy = `default-src 'none'; script-src 'nonce-${nonce}' ${source}; style-src ${styles}; img-src ${source} data: blob:; font-src ${source}`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style}">
</head>
<body>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
