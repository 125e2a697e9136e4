import type { IdGrammar } from './id.js';
import type { PackedDocument } from './packing/packed-document.js';
import { readPackedCode } from './read-code.js';
import { readPackedSpec } from './read-spec.js';
import type { FieldId, Reading } from './reading.js';

/** One file that is to be read, and how: plain data that can be handed to another thread. */
export interface FileToRead {
	readonly path: string;
	readonly type: 'spec' | 'code';

	/** The fields that define an item in this file; `undefined` for none, as in most. */
	readonly fieldIds?: readonly Omit<FieldId, 'appliesTo'>[];
}

/** What holds for all files; plain data, too. */
export interface PlainReading {
	readonly grammar: IdGrammar;
	readonly findsWeaselWords: boolean;
}

/** A file to be read as a team reads it. */
export function fileToRead(path: string, type: FileToRead['type'], { fieldIds }: Reading): FileToRead {
	const own = fieldIds.filter(it => it.appliesTo(path)).map(({ appliesTo: _, ...plain }) => plain);
	return own.length === 0 ? { path, type } : { path, type, fieldIds: own };
}

/** What a text says that was found in a file. */
export function readPacked({ path, type, fieldIds = [] }: FileToRead, text: string, reading: PlainReading): PackedDocument {
	return type === 'spec'
		? readPackedSpec(path, text, { ...reading, fieldIds: fieldIds.map(it => ({ ...it, appliesTo: () => true })) })
		: readPackedCode(path, text, reading.grammar);
}
