import { createRequire } from 'node:module';
import { join } from 'node:path';

// How long the client's code takes to load, for which VS Code waits before anything else of ours happens. VS Code itself is replaced
// by something that has every name. Prints `{ "milliseconds": … }`.
const require = createRequire(import.meta.url);
const Module = require('node:module');
const client = join(import.meta.dirname, '..', '..', 'dist', 'client.cjs');

const anything = () =>
	new Proxy(class {}, { get: (target, name) => (name in target ? target[name] : anything()), apply: () => anything() });
const vscode = anything();
const load = Module._load;
Module._load = (name, ...others) => (name === 'vscode' ? vscode : load(name, ...others));

const start = performance.now();
require(client);
console.log(JSON.stringify({ milliseconds: performance.now() - start }));
