import { type Configuration, defaultConfiguration } from './configuration.js';
import type { ConfigurationFault } from './read-configuration.js';
import { createSchemaRegistry, type SchemaRegistry } from './schemas/index.js';

/** What a picture is made with, once for all its revisions; another configuration needs another store. */
export interface StoreSettings {
	readonly configuration: Configuration;
	readonly configurationFaults: readonly ConfigurationFault[];
	readonly schemas: SchemaRegistry;
}

/** The settings of a team without `clewline.yaml`. */
export const defaultSettings: StoreSettings = {
	configuration: defaultConfiguration,
	configurationFaults: [],
	schemas: createSchemaRegistry([], () => undefined),
};
