/** What the generator of a web site is set up by; in its pages a link may be an address, which leads to no file of that name. */
const marks: ReadonlySet<string> = new Set([
	'.eleventy.js',
	'.vitepress',
	'.vuepress',
	'_config.yaml',
	'_config.yml',
	'_quarto.yml',
	'astro.config.js',
	'astro.config.mjs',
	'astro.config.ts',
	'conf.py',
	'config.toml',
	'config/_default/config.toml',
	'config/_default/config.yaml',
	'config/_default/hugo.toml',
	'config/_default/hugo.yaml',
	'docusaurus.config.js',
	'docusaurus.config.mjs',
	'docusaurus.config.ts',
	'eleventy.config.js',
	'gatsby-config.js',
	'gatsby-config.ts',
	'hugo.json',
	'hugo.toml',
	'hugo.yaml',
	'mkdocs.yaml',
	'mkdocs.yml',
	'nuxt.config.js',
	'nuxt.config.ts',
	'theme.config.jsx',
	'theme.config.tsx',
	'zola.toml',
]);

/** Whether a file or folder, by its path, sets up the generator of a web site. */
export function isSiteMark(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return marks.has(name) || (path.endsWith(`config/_default/${name}`) && marks.has(`config/_default/${name}`));
}

/** Whether a page belongs to a web site: one is set up in a folder around it, or in `website` beside it. */
export function isOnSite(page: string, hasFile: (path: string) => boolean): boolean {
	for (let folder = page; folder !== ''; ) {
		folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
		const prefix = folder === '' ? '' : `${folder}/`;
		if ([...marks].some(mark => hasFile(prefix + mark) || hasFile(`${prefix}website/${mark}`))) {
			return true;
		}
	}
	return false;
}
