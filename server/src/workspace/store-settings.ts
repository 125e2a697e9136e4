import { createLineTable, type LineTable } from '../util/line-table.js';
import { type Configuration, defaultConfiguration } from './configuration.js';
import type { ConfigurationFault } from './read-configuration.js';
import { createSchemaRegistry, type SchemaRegistry } from './schemas/index.js';

/** What a picture is made with, once for all its revisions; another configuration needs another store. */
export interface StoreSettings {
	readonly configuration: Configuration;
	readonly configurationFaults: readonly ConfigurationFault[];

	/** The lines of `clewline.yaml`, in which the faults are. */
	readonly configurationLines: LineTable;
	readonly schemas: SchemaRegistry;
}

/** The settings of a team without `clewline.yaml`. */
export const defaultSettings: StoreSettings = {
	configuration: defaultConfiguration,
	configurationFaults: [],
	configurationLines: createLineTable(''),
	schemas: createSchemaRegistry([], () => undefined),
};
