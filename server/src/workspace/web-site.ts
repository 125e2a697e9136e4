/**
 * What the generator of a web site is set up by, or a wiki or a vault of notes has; in its pages a link may be an address, which
 * leads to no file of that name.
 */
const marks: ReadonlySet<string> = new Set([
	'.dumirc.ts',
	'.eleventy.js',
	'.gitbook.yaml',
	'.obsidian',
	'.order',
	'.vitepress',
	'.vuepress',
	'Home.md',
	'_Sidebar.md',
	'_bookdown.yml',
	'_config.yaml',
	'_config.yml',
	'_quarto.yml',
	'_sidebar.md',
	'_toc.yml',
	'astro.config.js',
	'astro.config.mjs',
	'astro.config.ts',
	'book.json',
	'book.toml',
	'conf.py',
	'config.toml',
	'config/_default/config.toml',
	'config/_default/config.yaml',
	'config/_default/hugo.toml',
	'config/_default/hugo.yaml',
	'docfx.json',
	'docs.json',
	'docusaurus.config.js',
	'docusaurus.config.mjs',
	'docusaurus.config.ts',
	'eleventy.config.js',
	'gatsby-config.js',
	'gatsby-config.ts',
	'home.md',
	'hugo.json',
	'hugo.toml',
	'hugo.yaml',
	'mint.json',
	'mkdocs.yaml',
	'mkdocs.yml',
	'myst.yml',
	'nuxt.config.js',
	'nuxt.config.ts',
	'quartz.config.ts',
	'retype.yml',
	'rspress.config.ts',
	'source.config.ts',
	'theme.config.jsx',
	'theme.config.tsx',
	'zensical.toml',
	'zola.toml',
]);

/** Whether a file or folder, by its path, sets up the generator of a web site. */
export function isSiteMark(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return marks.has(name) || (path.endsWith(`config/_default/${name}`) && marks.has(`config/_default/${name}`));
}

/** Whether a page belongs to a web site: one is set up in a folder around it, or in `website` beside it. */
export function isOnSite(page: string, hasFile: (path: string) => boolean): boolean {
	return foldersAround(page).some(it => [...marks].some(mark => hasFile(it + mark) || hasFile(`${it}website/${mark}`)));
}

/**
 * Whether a path that leads down from its page to no file may lead to one elsewhere: in a translation by Docusaurus to the page
 * in the first language, in a vault of Obsidian to the note of that name, or to the one at that path from the vault's own folder.
 */
export function mayBeElsewhere(path: string, page: string, hasFile: (path: string) => boolean): boolean {
	const folders = foldersAround(page);
	const [own = ''] = folders;
	return path.startsWith(own) && (translated.test(page) || folders.some(it => hasFile(`${it}.obsidian`)));
}

/** Where Docusaurus keeps the translations of its pages. */
const translated = /(?:^|\/)i18n\/[^/]+\/docusaurus-plugin-content-[^/]+\//;

/** `docs/guide/`, `docs/` and the root, which is empty, for `docs/guide/start.md`. */
function foldersAround(page: string): readonly string[] {
	const folders: string[] = [];
	for (let end = page.lastIndexOf('/'); end > 0; end = page.lastIndexOf('/', end - 1)) {
		folders.push(page.slice(0, end + 1));
	}
	return [...folders, ''];
}
