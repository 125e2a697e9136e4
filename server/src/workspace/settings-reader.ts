import type { Document } from '../language/document.js';
import { createLineTable } from '../util/line-table.js';
import { type Configuration, configurationFile } from './configuration.js';
import type { Host } from './host.js';
import { isPlan, oldPlans, planFile, plannedPrefixes, withPlannedIds } from './planned-ids.js';
import { type ConfigurationFault, readConfiguration } from './read-configuration.js';
import { needsRemote, withRemote } from './read-trackers.js';
import { reqvireIgnoreFile, withoutReqvireIgnored } from './reqvire-ignore.js';
import { createSchemaRegistry, loadSchemaCompiler, ownSchemaPath, type SchemaCompiler, schemaPathsOf } from './schemas/index.js';
import { defaultSettings, type StoreSettings } from './store-settings.js';

/** Reads what a team has decided: `clewline.yaml`, the schemas it names, those that specs name themselves, and the prefixes of plans. */
export class SettingsReader {
	readonly #readFile: Host['readFile'];
	readonly #readDirectory: Host['readDirectory'];

	/** `clewline.yaml`, what Reqvire leaves out, and every schema that was looked for. */
	readonly #texts = new Map<string, string | undefined>();

	/** The prefixes of each plan, in a line. */
	#plans: ReadonlyMap<string, string> = new Map();

	/** Is loaded for the first schema of a team's own: most have none, and it is large. */
	#compiler: SchemaCompiler | undefined;

	/** @param readFile The text that counts: that of an editor, where a file is open in it. */
	constructor(readFile: Host['readFile'], readDirectory: Host['readDirectory']) {
		this.#readFile = readFile;
		this.#readDirectory = readDirectory;
	}

	/** Whether the file at a path decides anything: a change of it concerns every spec. */
	isSetting(path: string): boolean {
		return path === configurationFile || this.#texts.has(path) || isPlan(path);
	}

	/** Whether a file that decides something says something else than when it was read. */
	async hasChanged(path: string): Promise<boolean> {
		if (isPlan(path)) {
			return (await this.#readPlan(path)) !== (this.#plans.get(path) ?? '');
		}
		return this.isSetting(path) && (await this.#readFile(path)) !== this.#texts.get(path);
	}

	/** Reads everything again. */
	async read(): Promise<StoreSettings> {
		const text = await this.#readFile(configurationFile);
		this.#texts.clear();
		this.#texts.set(configurationFile, text);
		const left = await this.#readFile(reqvireIgnoreFile);
		this.#texts.set(reqvireIgnoreFile, left);
		this.#plans = await this.#readPlans();
		const { configuration, faults } = text === undefined ? { configuration: undefined, faults: [] } : readConfiguration(text);
		const rules = configuration?.schemas ?? [];
		await this.#readSchemas(
			schemaPathsOf(rules, path => this.#texts.get(path)),
			rules.length > 0,
		);
		const schemas = createSchemaRegistry(
			rules,
			path => this.#texts.get(path),
			() => this.#compiler,
		);
		return {
			configuration: withPlannedIds(
				withoutReqvireIgnored(configuration ? await this.#withRemote(configuration) : defaultSettings.configuration, left),
				[...this.#plans.values()].flatMap(it => it.split(' ').filter(Boolean)),
			),
			configurationFaults: [...faults, ...schemas.faults.map(it => toFault(it.name, it.fault ?? '', text ?? ''))],
			configurationLines: createLineTable(text ?? ''),
			schemas,
		};
	}

	/** Reads the schemas that specs name with `$schema`; answers the paths of the specs for which that brought something new. */
	async readOwnSchemas(documents: readonly Document[]): Promise<ReadonlySet<string>> {
		const affected = new Set<string>();
		for (const document of documents) {
			const frontMatter = document.type === 'spec' ? document.frontMatter : undefined;
			const schema = frontMatter && ownSchemaPath(document.path, frontMatter);
			if (schema !== undefined && !this.#texts.has(schema)) {
				await this.#readSchemas(
					schemaPathsOf([{ files: [], schema }], path => this.#texts.get(path)),
					true,
				);
				affected.add(document.path);
			}
		}
		return affected;
	}

	/** The prefixes of the plans of today and of old. */
	async #readPlans(): Promise<ReadonlyMap<string, string>> {
		const old = (await this.#readDirectory(oldPlans)).map(it => `${oldPlans}/${it.name}`).filter(isPlan);
		return new Map(await Promise.all([planFile, ...old].map(async path => [path, await this.#readPlan(path)] as const)));
	}

	async #readPlan(path: string): Promise<string> {
		return plannedPrefixes(path, (await this.#readFile(path)) ?? '').join(' ');
	}

	/** Looks into git's own settings only where a tracker leaves it to them whose issues `#12` means. */
	async #withRemote(configuration: Configuration): Promise<Configuration> {
		if (!needsRemote(configuration.trackers)) {
			return configuration;
		}
		for (const path of gitConfigurations) {
			const text = await this.#readFile(path);
			if (text !== undefined) {
				return { ...configuration, trackers: withRemote(configuration.trackers, text) };
			}
		}
		return configuration;
	}

	/** The paths come one by one: the next may be named by the text of the last. */
	async #readSchemas(paths: Iterable<string>, needsCompiler: boolean): Promise<void> {
		for (const path of paths) {
			this.#texts.set(path, await this.#readFile(path));
		}
		if (needsCompiler) {
			this.#compiler ??= await loadSchemaCompiler();
		}
	}
}

/** Where a repository keeps its settings: the workspace folder may be one of its folders. */
const gitConfigurations = ['.git/config', '../.git/config', '../../.git/config', '../../../.git/config'];

/** A schema that cannot be used is a fault of the line that names it. */
function toFault(name: string, message: string, text: string): ConfigurationFault {
	const start = Math.max(0, text.indexOf(name));
	return { message, start, end: text.startsWith(name, start) ? start + name.length : start };
}
