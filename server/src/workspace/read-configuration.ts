import * as l10n from '@vscode/l10n';
import { readYamlFile } from '../language/front-matter/index.js';
import { builtInIdGrammar } from '../language/id.js';
import { builtInKindByPrefix, type Kind } from '../language/kind.js';
import type { FieldId, Reading } from '../language/reading.js';
import type { Span } from '../util/span.js';
import { type Configuration, createExclusion, defaultConfiguration, type RuleSetting, type Severity } from './configuration.js';
import { createFileMatcher, createMatcher } from './glob.js';
import { findConfigurationSchema, type SchemaFinding, type SchemaRule, validate } from './schemas/index.js';

/** A configuration and what is wrong with the file it comes from; what is wrong is left at its default. */
export interface ReadConfiguration {
	readonly configuration: Configuration;
	readonly faults: readonly ConfigurationFault[];
}

/** Something wrong in `clewline.yaml`; offsets count from the start of the file. */
export interface ConfigurationFault extends Span {
	readonly message: string;
}

/**
 * Reads `clewline.yaml`. Never throws: a fault costs only the setting that it is in.
 *
 * @implements REQ-113
 */
export function readConfiguration(text: string): ReadConfiguration {
	const file = readYamlFile(text);
	const schema = findConfigurationSchema();
	const faults = [
		...file.faults.map(({ message, start, end }) => ({ message, start, end })),
		...(schema ? validate(file, schema) : []).map(it => toFault(it, file.root)),
	];
	return {
		configuration: isRecord(file.value) ? toConfiguration(file.value) : defaultConfiguration,
		faults: faults.sort((a, b) => a.start - b.start),
	};
}

function toFault(finding: SchemaFinding, { start, end }: Span): ConfigurationFault {
	const isWhole = finding.data.path === '' && finding.data.keyword === 'type';
	return isWhole
		? { start, end, message: l10n.t('clewline.yaml must be a map of settings.') }
		: { ...finding.span, message: describe(finding) };
}

/** What a schema says of front matter is not always said well of settings. */
function describe({ message, data: { keyword, path, property } }: SchemaFinding): string {
	if (keyword === 'additionalProperties' && path === '') {
		return l10n.t('`{0}` is not a setting of clewline.yaml.', property ?? '');
	}
	return keyword === 'propertyNames' && path === '/rules' ? l10n.t('`{0}` is not a rule.', property ?? '') : message;
}

function toConfiguration(root: Readonly<Record<string, unknown>>): Configuration {
	const rules = readRules(root['rules']);
	const specs = strings(root['specs']);
	const code = strings(root['code']);
	return {
		isSpec: specs.length > 0 ? createFileMatcher(specs) : defaultConfiguration.isSpec,
		isCode: code.length > 0 ? createFileMatcher(code) : defaultConfiguration.isCode,
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
		const { prefix, kind } = entry as Readonly<Record<string, unknown>>;
		const kindName = typeof kind === 'string' ? kind : 'requirement';
		if (typeof prefix === 'string') {
			kindByPrefix.set(prefix, kindName);
		}
		const fieldId = readFieldId(entry, kindName);
		if (fieldId) {
			fieldIds.push(fieldId);
			kindByPrefix.set(fieldId.before.replace(/-$/, ''), kindName);
		}
	}
	const weaselWords = rules.get('no-weasel-word')?.severity;
	return {
		grammar: entriesOfIds.length === 0 ? builtInIdGrammar : { kindByPrefix },
		fieldIds,
		findsWeaselWords: weaselWords !== undefined && weaselWords !== 'off',
	};
}

function readFieldId({ id, files, title }: Readonly<Record<string, unknown>>, kind: Kind): FieldId | undefined {
	const groups = /^(?<before>.*?)\{(?<field>[^{}]+)\}(?<after>.*)$/.exec(strings(id)[0] ?? '')?.groups;
	const globs = strings(files);
	return groups
		? {
				field: groups['field'] ?? '',
				before: groups['before'] ?? '',
				after: groups['after'] ?? '',
				kind,
				title: strings(title)[0],
				appliesTo: globs.length > 0 ? createFileMatcher(globs) : () => true,
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
	return value === false ? 'off' : severities.find(it => it === value);
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
