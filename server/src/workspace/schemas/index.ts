export type { Condition, ConditionTest, ConditionValue } from './condition.js';
export { parsePointer, type Schema, type SchemaError } from './schema.js';
export { loadSchemaCompiler, type SchemaCompiler } from './schema-compiler.js';
export type { ReadText } from './schema-files.js';
export { createSchemaRegistry, ownSchemaPath, type SchemaRegistry, type SchemaRule, schemaPathsOf } from './schema-registry.js';
export { findConfigurationSchema, findShippedSchema } from './shipped-schemas.js';
export { type SchemaFinding, type SchemaFindingData, validate } from './validate.js';
