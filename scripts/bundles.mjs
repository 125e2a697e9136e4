import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What esbuild makes of the sources: the client and the server, for Node and for a browser each, the pages of panels, and the
 * command line.
 * @param {string} root The repository's folder.
 * @param {boolean} isDevelopment Readable code that finds its sources, instead of small code.
 * @returns {import('esbuild').BuildOptions[]} Of each, `entryPoints` says which file becomes which.
 */
export function bundles(root, isDevelopment) {
	const shared = {
		absWorkingDir: root,
		bundle: true,
		minify: !isDevelopment,
		sourcemap: isDevelopment ? 'linked' : 'external',
		legalComments: 'none',
		metafile: true,
		logLevel: 'warning',
	};
	// Packages are taken as ES modules where they have them: the others hide their imports from a bundler.
	const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
	const browser = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
	// A worker has no document, which some packages ask for entities of HTML in a browser.
	const worker = { ...browser, conditions: ['worker', 'module'] };
	// An extension whose package.json says `module` may have CommonJS in files of this ending only.
	const client = { format: 'cjs', external: ['vscode'], outExtension: { '.js': '.cjs' } };
	const plugins = [oneProtocol(root)];
	return [
		{ ...node, ...client, entryPoints: { client: 'client/src/node.ts' } },
		{ ...browser, ...client, entryPoints: { 'client.browser': 'client/src/browser.ts' } },
		{
			...browser,
			entryPoints: {
				'webview/flow': 'client/webview/flow.tsx',
				'webview/flow.style': 'client/webview/flow.css',
				'webview/mermaid': 'server/src/mermaid/mermaid.ts',
				'webview/read-diagram': 'server/src/mermaid/read-diagram.ts',
				'webview/roadmap': 'client/webview/roadmap.tsx',
				'webview/roadmap.style': 'client/webview/roadmap.css',
			},
			format: 'esm',
			splitting: true,
			chunkNames: 'webview/chunks/[name]-[hash]',
			jsx: 'automatic',
			jsxImportSource: 'preact',
			plugins: [smallerMermaid],
		},
		{ ...worker, entryPoints: { 'server.worker': 'server/src/browser.ts' }, format: 'iife', plugins },
		{
			...node,
			entryPoints: { server: 'server/src/node.ts', cli: 'server/src/cli.ts', reader: 'server/src/node/reader.ts' },
			format: 'esm',
			splitting: true,
			chunkNames: 'chunks/[name]-[hash]',
			banner: { js: requireForPackages },
			plugins: [...plugins, mermaidOfPages],
		},
	];
}

/** CommonJS packages inside an ES module still ask for Node's own modules by `require`. */
const requireForPackages = `import { createRequire as createRequireForPackages } from 'node:module';
const require = createRequireForPackages(import.meta.url);`;

/** The server takes the protocol that its connection takes: two releases would be bundled twice, and not know each other's classes. */
function oneProtocol(root) {
	const resolveDir = realpathSync(join(root, 'node_modules', 'vscode-languageserver'));
	return {
		name: 'one-protocol',
		setup({ onResolve, resolve }) {
			onResolve({ filter: /^vscode-languageserver-(?:protocol|types)(?:\/|$)/ }, ({ path, kind, pluginData }) =>
				pluginData === 'resolved' ? undefined : resolve(path, { kind, resolveDir, pluginData: 'resolved' }),
			);
		},
	};
}

/**
 * Mermaid without what loads a third of its size: another way to place boxes, of which the pages never ask, and formulas, which
 * stand as they are written.
 */
const smallerMermaid = {
	name: 'smaller-mermaid',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^(?:elkjs|katex)(?:\/|$)/ }, ({ path }) => ({ path, namespace: 'left-out' }));
		onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'export default undefined;' }));
	},
};

/** The server reads diagrams with the pages' copy of Mermaid. What asks for it is loaded late, and so becomes a chunk. */
const mermaidOfPages = {
	name: 'mermaid-of-pages',
	setup({ onResolve }) {
		// The roadmap has a format of that name, too.
		onResolve({ filter: /^\.\/mermaid\.js$/ }, ({ importer }) =>
			/server[\\/]src[\\/]mermaid[\\/]/.test(importer) ? { path: '../webview/mermaid.js', external: true } : undefined,
		);
	},
};
