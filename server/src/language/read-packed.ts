import type { NumberedHeading } from './dialects/numbered/heading.js';
import type { DialectName } from './document.js';
import type { IdGrammar } from './id.js';
import type { IssueGrammar } from './issue.js';
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

	/** The headings that define an item in this file by their number. */
	readonly headings?: readonly NumberedHeading[];

	/** The dialect, where a team has said it. */
	readonly dialect?: DialectName;
}

/** What holds for all files; plain data, too. */
export interface PlainReading {
	readonly grammar: IdGrammar;
	readonly findsWeaselWords: boolean;
	readonly isForRules: boolean;
	readonly issues?: IssueGrammar | undefined;
}

/** A file to be read as a team reads it. */
export function fileToRead(path: string, type: FileToRead['type'], { fieldIds, headings, dialectRules }: Reading): FileToRead {
	const own = fieldIds.filter(it => it.appliesTo(path)).map(({ appliesTo: _, ...plain }) => plain);
	const numbered = headings.filter(it => it.appliesTo(path)).map(({ appliesTo: _, ...plain }) => plain);
	const rule = dialectRules.findLast(it => it.appliesTo(path));
	return {
		path,
		type,
		...(own.length > 0 && { fieldIds: own }),
		...(numbered.length > 0 && { headings: numbered }),
		...(rule && { dialect: rule.dialect }),
	};
}

/** What a text says that was found in a file. */
export function readPacked(file: FileToRead, text: string, reading: PlainReading): PackedDocument {
	const { path, type, fieldIds = [], headings = [], dialect } = file;
	const dialectRules = dialect === undefined ? [] : [everywhere({ dialect })];
	return type === 'spec'
		? readPackedSpec(path, text, {
				...reading,
				fieldIds: fieldIds.map(everywhere),
				headings: headings.map(everywhere),
				dialectRules,
			})
		: readPackedCode(path, text, reading.grammar);
}

function everywhere<Rule>(rule: Rule): Rule & { appliesTo(path: string): boolean } {
	return { ...rule, appliesTo: () => true };
}
