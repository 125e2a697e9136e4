import { posix } from 'node:path';
import ts from 'typescript';

/** A source file, by its path from the root of the repository. */
export interface Source {
	readonly path: string;
	readonly text: string;
}

/** A function of a source file. */
export interface FunctionMetrics {
	readonly place: string;
	readonly lines: number;
	readonly parameters: number;
}

/** Every function with a body, methods and arrows included. */
export function functionsOf(source: Source): FunctionMetrics[] {
	const file = parse(source);
	const functions: FunctionMetrics[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isFunctionLike(node) && 'body' in node && node.body) {
			const start = file.getLineAndCharacterOfPosition(node.getStart()).line;
			const end = file.getLineAndCharacterOfPosition(node.getEnd()).line;
			functions.push({ place: `${source.path}:${start + 1}`, lines: end - start + 1, parameters: node.parameters.length });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return functions;
}

/** The exports of a file that say nothing about themselves, as `path: name`; what another file exports again is left out. */
export function undocumentedExports(source: Source): string[] {
	const file = parse(source);
	return file.statements.flatMap(statement => {
		const isExported =
			ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(it => it.kind === ts.SyntaxKind.ExportKeyword);
		if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0) {
			return [];
		}
		return [`${source.path}: ${nameOf(statement)}`];
	});
}

/** The circles in which files import each other; what is imported only as a type does not count. */
export function findCycles(sources: readonly Source[]): string[][] {
	const imports = new Map(sources.map(it => [it.path, importsOf(it)]));
	const done = new Set<string>();
	const cycles: string[][] = [];
	const visit = (path: string, trail: readonly string[]): void => {
		if (trail.includes(path)) {
			cycles.push(trail.slice(trail.indexOf(path)));
		} else if (!done.has(path)) {
			for (const next of imports.get(path) ?? []) {
				visit(next, [...trail, path]);
			}
			done.add(path);
		}
	};
	for (const path of imports.keys()) {
		visit(path, []);
	}
	return cycles;
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function parse({ path, text }: Source): ts.SourceFile {
	return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
}

function nameOf(statement: ts.Statement): string {
	if (ts.isVariableStatement(statement)) {
		return statement.declarationList.declarations.map(it => it.name.getText()).join(', ');
	}
	return 'name' in statement && statement.name ? (statement.name as ts.Identifier).text : 'default';
}

function importsOf({ path, text }: Source): string[] {
	return Array.from(text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)\.js'/gm), it =>
		posix.join(posix.dirname(path), `${it[1] ?? ''}.ts`),
	);
}
