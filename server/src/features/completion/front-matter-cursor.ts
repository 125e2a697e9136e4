import type { SpecDocument } from '../../language/document.js';
import type { SchemaView } from '../../workspace/schemas/schema-view.js';
import type { Cursor } from './cursor.js';
import type { YamlPlace } from './front-matter-place.js';

/** What is known where front matter is written. */
export interface FrontMatterCursor extends YamlPlace {
	readonly cursor: Cursor;
	readonly document: SpecDocument;

	/** The plain values that are there already. */
	readonly value: unknown;

	/** What the schema says that applies; the schema of all items where none does. */
	readonly view: SchemaView | undefined;
}
