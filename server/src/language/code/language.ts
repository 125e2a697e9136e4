import { languageRows } from './languages.generated.js';

/** How one language writes its comments, and in which files it is found. */
export interface LanguageRow {
	/** GitHub's name for it, such as `C++`. */
	readonly name: string;
	readonly family: LiteralFamily;

	/** What opens a comment that ends with its line: `//`. */
	readonly line: readonly string[];

	/** What opens and what closes a comment, then a quirk: `nested` ones hold others, `line-start` ones open only there. */
	readonly block: readonly (readonly string[])[];

	/** In lower case, without the dot, separated by spaces. */
	readonly extensions: string;

	/** Whole names, such as `Dockerfile`, separated by spaces. */
	readonly fileNames: string;
}

/** Languages of one family write strings alike. */
export type LiteralFamily =
	| 'basic'
	| 'c'
	| 'csharp'
	| 'erlang'
	| 'gherkin'
	| 'go'
	| 'graphql'
	| 'hcl'
	| 'javascript'
	| 'jvm'
	| 'lisp'
	| 'lua'
	| 'markup'
	| 'ml'
	| 'perl'
	| 'php'
	| 'plain'
	| 'powershell'
	| 'python'
	| 'quotes'
	| 'ruby'
	| 'rust'
	| 'shell'
	| 'sql'
	| 'yaml';

/** The language of a file, by its name alone. In `Dockerfile.dev`, what precedes the first dot may tell. */
export function findLanguage(path: string): LanguageRow | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const dot = name.lastIndexOf('.');
	return (
		rowByFileName.get(name) ??
		(dot >= 0 ? rowByExtension.get(name.slice(dot + 1).toLowerCase()) : undefined) ??
		rowByFileName.get(name.slice(0, Math.max(0, name.indexOf('.'))))
	);
}

/** What is embedded in another language, such as the TypeScript of a `<script>`, is found by its extension. */
export function findLanguageByExtension(extension: string): LanguageRow | undefined {
	return rowByExtension.get(extension);
}

const rowByExtension = rowsBy(it => it.extensions);
const rowByFileName = rowsBy(it => it.fileNames);

function rowsBy(names: (row: LanguageRow) => string): ReadonlyMap<string, LanguageRow> {
	return new Map(
		languageRows.flatMap(row =>
			names(row)
				.split(' ')
				.filter(Boolean)
				.map(it => [it, row] as const),
		),
	);
}
