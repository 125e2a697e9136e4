import { readFrontMatter } from '../../server/src/language/front-matter/index.js';
import { type Schema, type SchemaCompiler, validate } from '../../server/src/workspace/schemas/index.js';
import { frontMatterBlock } from './front-matter-blocks.js';

/** What a schema finds in YAML, each finding as the text it is under, the facts behind it, and what it says. */
export function findingsOf(yaml: string, schema: Schema): string[] {
	const text = `---\n${yaml}\n---\n# Title\n`;
	const { start = 0, end = 0 } = frontMatterBlock(text) ?? {};
	return validate(readFrontMatter(text, start, end), schema).map(({ span, message, data }) => {
		const place = `${data.keyword} ${data.path}${data.property === undefined ? '' : ` ${data.property}`}`;
		return `${text.slice(span.start, span.end)} | ${place} | ${message}`;
	});
}

/** A schema of one file. */
export function compileOne(compiler: SchemaCompiler, schema: unknown): Schema {
	return compiler.compile('schema.json', path => (path === 'schema.json' ? JSON.stringify(schema) : undefined));
}
