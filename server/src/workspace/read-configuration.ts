import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { builtInIdGrammar } from '../language/id.js';
import { builtInKindByPrefix, type Kind } from '../language/kind.js';
import type { FieldId, Reading } from '../language/reading.js';
import type { Span } from '../util/span.js';
import { type Configuration, createExclusion, defaultConfiguration, type RuleSetting, type Severity } from './configuration.js';
import { createMatcher } from './glob.js';
import type { SchemaRule } from './schemas/index.js';

/** A configuration and what is wrong with the file it comes from; what is wrong is left at its default. */
export interface ReadConfiguration {
	readonly configuration: Configuration;
	readonly faults: readonly ConfigurationFault[];
}

/** Something wrong in `clewline.yaml`; offsets count from the start of the file. */
export interface ConfigurationFault extends Span {
	readonly message: string;
}

/** Reads `clewline.yaml`. Never throws: a fault costs only the key that it is in. */
export function readConfiguration(text: string): ReadConfiguration {
	const document = parseDocument(text, { lineCounter: new LineCounter() });
	const faults = document.errors.map(({ message, pos: [start, end] }) => ({ message: firstLine(message), start, end }));
	const root = faults.length > 0 ? undefined : toValue(document, fault => faults.push(fault));
	if (isMap(document.contents)) {
		for (const { key } of document.contents.items) {
			if (isScalar(key) && typeof key.value === 'string' && !knownKeys.has(key.value)) {
				const [start, end] = key.range;
				faults.push({ message: `\`${key.value}\` is not a setting of clewline.yaml.`, start, end });
			}
		}
	}
	return { configuration: isRecord(root) ? toConfiguration(root) : defaultConfiguration, faults };
}

/** The value of a document; aliases that unfold to more than anybody writes are a fault of the whole. */
function toValue(document: ReturnType<typeof parseDocument>, tell: (fault: ConfigurationFault) => void): unknown {
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch (error) {
		tell({ message: firstLine(error instanceof Error ? error.message : String(error)), start: 0, end: 0 });
		return undefined;
	}
}

const knownKeys = new Set([
	'$schema',
	'specs',
	'code',
	'exclude',
	'ids',
	'scopes',
	'schemas',
	'rules',
	'needs',
	'trackers',
	'markers',
]);

function toConfiguration(root: Readonly<Record<string, unknown>>): Configuration {
	const rules = readRules(root['rules']);
	const specs = strings(root['specs']);
	const code = strings(root['code']);
	return {
		isSpec: specs.length > 0 ? createMatcher(specs) : defaultConfiguration.isSpec,
		isCode: code.length > 0 ? createMatcher(code) : defaultConfiguration.isCode,
		isExcluded: createExclusion(strings(root['exclude'])),
		isScope: createMatcher(strings(root['scopes'])),
		reading: readReading(root['ids'], rules),
		schemas: readSchemas(root['schemas']),
		rules,
		needs: new Map([
			...defaultConfiguration.needs,
			...entries(root['needs']).map(([kind, needs]) => [kind, strings(needs)] as const),
		]),
	};
}

/** `ids: { CASE: requirement }`, or a list of `{ prefix, kind }` and `{ id: EIP-{eip}, kind, files }`. */
function readReading(ids: unknown, rules: ReadonlyMap<string, RuleSetting>): Reading {
	const kindByPrefix = new Map<string, Kind>(builtInKindByPrefix);
	const fieldIds: FieldId[] = [];
	const entriesOfIds = Array.isArray(ids) ? ids.filter(isRecord) : entries(ids).map(([prefix, kind]) => ({ prefix, kind }));
	for (const entry of entriesOfIds) {
		const { prefix, kind, id, files } = entry as Readonly<Record<string, unknown>>;
		const kindName = typeof kind === 'string' ? kind : 'requirement';
		if (typeof prefix === 'string') {
			kindByPrefix.set(prefix, kindName);
		}
		const fieldId = typeof id === 'string' ? readFieldId(id, kindName, strings(files)) : undefined;
		if (fieldId) {
			fieldIds.push(fieldId);
			kindByPrefix.set(fieldId.before.replace(/-$/, ''), kindName);
		}
	}
	const weaselWords = rules.get('no-weasel-word')?.severity;
	return {
		grammar: kindByPrefix.size === builtInKindByPrefix.size ? builtInIdGrammar : { kindByPrefix },
		fieldIds,
		findsWeaselWords: weaselWords !== undefined && weaselWords !== 'off',
	};
}

function readFieldId(template: string, kind: Kind, files: readonly string[]): FieldId | undefined {
	const groups = /^(?<before>.*?)\{(?<field>[^{}]+)\}(?<after>.*)$/.exec(template)?.groups;
	return groups
		? {
				field: groups['field'] ?? '',
				before: groups['before'] ?? '',
				after: groups['after'] ?? '',
				kind,
				appliesTo: files.length > 0 ? createMatcher(files) : () => true,
			}
		: undefined;
}

function readSchemas(schemas: unknown): SchemaRule[] {
	if (!Array.isArray(schemas)) {
		return entries(schemas).flatMap(([files, schema]) => (typeof schema === 'string' ? [{ files, schema }] : []));
	}
	return schemas.filter(isRecord).flatMap(({ files, schema, when }) => {
		const globs = strings(files);
		return typeof schema === 'string' && globs.length > 0
			? [{ files: globs, schema, ...(isRecord(when) ? { when: when as NonNullable<SchemaRule['when']> } : {}) }]
			: [];
	});
}

function readRules(rules: unknown): ReadonlyMap<string, RuleSetting> {
	return new Map(
		entries(rules).map(([id, setting]) => {
			const { severity, ...options } = isRecord(setting) ? setting : { severity: setting };
			return [id, { severity: severityOf(severity), options }] as const;
		}),
	);
}

function severityOf(value: unknown): RuleSetting['severity'] {
	const severities: readonly (Severity | 'off')[] = ['off', 'error', 'warning', 'information', 'hint'];
	return value === false ? 'off' : value === 'info' ? 'information' : severities.find(it => it === value);
}

function strings(value: unknown): string[] {
	return (Array.isArray(value) ? value : [value]).filter(it => typeof it === 'string');
}

function entries(value: unknown): [string, unknown][] {
	return isRecord(value) ? Object.entries(value) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstLine(message: string): string {
	return message.split('\n', 1)[0] ?? message;
}
