import { builtinModules } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the core, which also runs in a web worker, reaches through `Host` only. */
const hostModules = new Set(
	builtinModules
		.filter(it => !it.startsWith('_'))
		.flatMap(it => (it.startsWith('node:') ? [it] : [it, `node:${it}`]))
		.concat('vscode'),
);

/** What speaks LSP. */
const lspModules = /^vscode-(?:languageserver|languageclient|jsonrpc)(?:[-/]|$)/;
const connectionModules = /^vscode-(?:languageserver|jsonrpc)(?:\/|$)/;

const ground = ['util', 'language'];
const workspace = [...ground, 'web', 'workspace'];
const onDrawing = [...workspace, 'drawing'];
const onWorkspace = ['creating', 'rules', 'trackers', 'views'];
const features = [...onDrawing, ...onWorkspace];

/** For each room, the other rooms that it may import from. A file directly in `server/src` is a room of its own. */
const roomsBelow = new Map([
	['util', []],
	['language', ['util']],
	['web', ['util']],
	['workspace', [...ground, 'web']],
	['creating', workspace],
	['drawing', ['util']],
	['rules', workspace],
	['trackers', workspace],
	['views', onDrawing],
	['features', [...features, 'protocol']],
	['cli', features],
	['protocol', ['drawing', 'web']],
	['session', [...features, 'features', 'protocol']],
	['server', [...features, 'features', 'session', 'protocol']],
	['mermaid', ground],
	['node', [...workspace, 'protocol', 'mermaid']],
	['browser', [...workspace, 'protocol', 'mermaid']],
]);
const core = new Set([...features, 'features', 'protocol', 'mermaid']);

/**
 * The server is a house whose floors see only what lies below them, and the client sees its protocol and its way to the web alone.
 * Entry files (`node.ts`, `browser.ts`, `cli.ts`) may see everything.
 * @type {import('eslint').Rule.RuleModule}
 */
export const floors = {
	meta: { type: 'problem', schema: [], messages: { floor: '{{reason}}' } },
	create(context) {
		const place = placeOf(context.filename);
		const check = node => {
			const source = node.source?.value;
			const reason = typeof source === 'string' ? refusal(place, { source, isType: isType(node) }, context.filename) : undefined;
			if (reason !== undefined) {
				context.report({ node: node.source, messageId: 'floor', data: { reason } });
			}
		};
		return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
	},
};

/** Whether nothing is left of an import when the types are gone. */
function isType({ importKind, exportKind, specifiers = [] }) {
	return (
		importKind === 'type' || exportKind === 'type' || (specifiers.length > 0 && specifiers.every(it => it.importKind === 'type'))
	);
}

/** Why a file may not import this, or nothing where it may. */
function refusal(place, { source, isType }, filename) {
	if (source.startsWith('.')) {
		return refusalOfFile(place, placeOf(resolve(dirname(filename), source)));
	}
	return place.part === 'server' && core.has(place.room) ? refusalOfPackage(place.room, source, isType) : undefined;
}

function refusalOfPackage(room, source, isType) {
	if (hostModules.has(source)) {
		return `\`${source}\` is not everywhere: the core runs in Node and in a web worker, and asks \`Host\`.`;
	}
	if (connectionModules.test(source)) {
		return 'Only `server.ts`, `session` and the entry files know a connection; take types from `vscode-languageserver-protocol`.';
	}
	if (lspModules.test(source) && room === 'language') {
		return '`language` knows no LSP.';
	}
	if (lspModules.test(source) && !isType && room !== 'features') {
		return `\`${room}\` may take LSP's types, and no code: the command line would load it for nothing.`;
	}
	return undefined;
}

function refusalOfFile(from, to) {
	if (from.part === 'client') {
		const isOwn = to.part === 'client' || (to.part === 'server' && roomsOfClient.has(to.room)) || to.isMessages;
		return isOwn
			? undefined
			: 'The client may import server/src/protocol.ts, server/src/web and the messages of pages, and nothing else of the server.';
	}
	if (from.part === 'webview') {
		const isOwn = to.part === 'webview' || (to.part === 'server' && roomsOfPages.has(to.room));
		return isOwn ? undefined : 'A page may import what is drawn, Mermaid and server/src/protocol.ts, and nothing else.';
	}
	if (from.part !== 'server' || from.isEntry || (to.part === 'server' && to.room === from.room)) {
		return undefined;
	}
	const below = roomsBelow.get(from.room) ?? [];
	const isBelow = to.part === 'server' && below.includes(to.room);
	return isBelow ? undefined : `\`${from.room}\` may import from ${below.join(', ') || 'no other room'}.`;
}

const roomsOfClient = new Set(['protocol', 'web']);
const roomsOfPages = new Set(['protocol', 'drawing', 'mermaid']);
const entries = ['node.ts', 'browser.ts', 'cli.ts'];

/** `server/src/rules/unique-id.ts` → `{ part: 'server', room: 'rules' }`; the pages in `client/webview` are a part of their own. */
function placeOf(path) {
	const [part, folder, ...rest] = relative(root, path).split(sep);
	if (part === 'client' && folder === 'webview') {
		return { part: 'webview', room: '', isEntry: false, isMessages: /^messages\.[jt]s$/.test(rest.at(-1) ?? '') };
	}
	const isSource = folder === 'src';
	const [room = ''] = rest;
	return {
		part: isSource ? part : undefined,
		room: room.replace(/\.[jt]s$/, ''),
		isEntry: isSource && rest.length === 1 && entries.includes(room),
	};
}
