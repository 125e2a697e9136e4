import * as l10n from '@vscode/l10n';
import { dialects } from '../language/dialects/index.js';
import { readYamlFile } from '../language/front-matter/index.js';
import { builtInIdGrammar, type IdGrammar, type MarkPattern } from '../language/id.js';
import { builtInStems, type IdStem } from '../language/stemmed-id.js';
import { builtInKindByPrefix, type Kind } from '../language/kind.js';
import type { FieldId, DialectRule, HeadingId, Reading } from '../language/reading.js';
import type { Span } from '../util/span.js';
import { type Configuration, createExclusion, defaultConfiguration, type RuleSetting, type Severity } from './configuration.js';
import { createFileMatcher, createMatcher } from './glob.js';
import { readNeeds } from './needs.js';
import { entries, isRecord, strings } from './plain-values.js';
import { issueGrammarFor, readLinks, readTrackers, withoutAddress } from './read-trackers.js';
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
		...trackerFaults(isRecord(file.value) ? file.value['trackers'] : undefined, text),
	];
	return {
		configuration: isRecord(file.value) ? toConfiguration(file.value) : defaultConfiguration,
		faults: faults.sort((a, b) => a.start - b.start),
	};
}

/** A tracker without an address is left out: that is said at its name. */
function trackerFaults(trackers: unknown, text: string): readonly ConfigurationFault[] {
	return withoutAddress(trackers).map(type => {
		const start = Math.max(0, text.search(new RegExp(`(?<![\\w-])${type}(?![\\w-])`)));
		return { start, end: start + type.length, message: l10n.t('`{0}` needs the address of your server: `url`.', type) };
	});
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
	const trackers = readTrackers(root['trackers']);
	const reading = readReading(root['ids'], root['markers'], rules);
	return {
		isSpec: specs.length > 0 ? createFileMatcher(specs) : defaultConfiguration.isSpec,
		isCode: code.length > 0 ? createFileMatcher(code) : defaultConfiguration.isCode,
		isExcluded: createExclusion(strings(root['exclude'])),
		isScope: createMatcher(strings(root['scopes'])),
		reading: { ...reading, issues: issueGrammarFor(trackers, reading.grammar), dialectRules: readDialects(root['dialects']) },
		isDeclaredPrefix: prefix => isDeclared(prefix, reading.grammar),
		schemas: readSchemas(root['schemas']),
		rules,
		trackers,
		links: readLinks(root['trackers']),
		roadmapViews: readViews(root['roadmap']),
		needs: new Map([...defaultConfiguration.needs, ...readNeeds(root['needs'])]),
	};
}

/** `ids: { CASE: requirement }`, or a list of `{ prefix, kind }` and `{ id: EIP-{eip}, kind, files }`. */
function readReading(ids: unknown, markers: unknown, rules: ReadonlyMap<string, RuleSetting>): Omit<Reading, 'dialectRules'> {
	const kindByPrefix = new Map<string, Kind>(builtInKindByPrefix);
	const stems: IdStem[] = [];
	const fieldIds: FieldId[] = [];
	const entriesOfIds = Array.isArray(ids) ? ids.filter(isRecord) : entries(ids).map(([prefix, kind]) => ({ prefix, kind }));
	for (const entry of entriesOfIds) {
		const { prefix, kind } = entry as Readonly<Record<string, unknown>>;
		const kindName = typeof kind === 'string' ? kind : 'requirement';
		if (typeof prefix === 'string' && /[_.}]$/.test(prefix)) {
			stems.push({ stem: prefix.replace(/\{number\}$/, ''), kind: kindName, hasNames: !prefix.endsWith('}') });
		} else if (typeof prefix === 'string') {
			kindByPrefix.set(prefix, kindName);
		}
		const fieldId = readFieldId(entry, kindName);
		if (fieldId) {
			fieldIds.push(fieldId);
			kindByPrefix.set(fieldId.before.replace(/-$/, ''), kindName);
		}
	}
	const weaselWords = rules.get('no-weasel-word')?.severity;
	const marks = readMarks(markers);
	return {
		grammar:
			entriesOfIds.length + marks.length === 0
				? builtInIdGrammar
				: { kindByPrefix, stems: withBuiltIn(stems), ...(marks.length > 0 && { marks }) },
		fieldIds,
		headings: entriesOfIds.flatMap(it => readHeading(it as Readonly<Record<string, unknown>>) ?? []),
		findsWeaselWords: weaselWords !== undefined && weaselWords !== 'off',
		isForRules: true,
	};
}

/** What a team says of a stem goes before what is built in. */
function withBuiltIn(stems: readonly IdStem[]): readonly IdStem[] {
	return [...stems, ...builtInStems.filter(it => stems.every(({ stem }) => stem !== it.stem))];
}

/** Whether a prefix, or the stem of one such as `REQ_AUTH_`, is the team's own. */
function isDeclared(prefix: string, { kindByPrefix, stems = [] }: IdGrammar): boolean {
	return (
		(kindByPrefix.has(prefix) && !builtInKindByPrefix.has(prefix)) ||
		stems.some(it => prefix.startsWith(it.stem) && !builtInStems.includes(it))
	);
}

/** `dialects: { 'plans/**': kiro }`: of several globs the last one counts. */
function readDialects(rules: unknown): DialectRule[] {
	return entries(rules).flatMap(([glob, name]) => {
		const dialect = dialects.find(it => it.name === name)?.name;
		return dialect === undefined ? [] : [{ dialect, appliesTo: createFileMatcher([glob]) }];
	});
}

/** `{ heading: 'Requirement {number}', id: 'SPEC-{number}' }` */
function readHeading({ heading, id, kind, files }: Readonly<Record<string, unknown>>): HeadingId | undefined {
	const words = /^(?<words>.*\S.*)\{number\}\s*$/.exec(strings(heading)[0] ?? '')?.groups?.['words'];
	const globs = strings(files);
	return words === undefined
		? undefined
		: {
				words: words.trim(),
				before: /^(?<before>.*)\{number\}$/.exec(strings(id)[0] ?? '')?.groups?.['before'] ?? '',
				kind: strings(kind)[0] ?? 'requirement',
				fewestParts: 1,
				appliesTo: globs.length > 0 ? createFileMatcher(globs) : () => true,
			};
}

/** `markers: ['REQUIREMENT("{id}")', { code: '@Specification(number = "{id}"', verb: verifies }]` */
function readMarks(markers: unknown): MarkPattern[] {
	const all: readonly unknown[] = Array.isArray(markers) ? markers : [markers];
	return all.flatMap(it => {
		const { code, verb }: Readonly<Record<string, unknown>> = isRecord(it) ? it : { code: it };
		const { before, after } = /^(?<before>[^]*?)\{id\}(?<after>[^]*)$/.exec(strings(code)[0] ?? '')?.groups ?? {};
		const said = markVerbs.find(word => word === verb);
		return before === undefined || !/[\p{L}\p{N}_]/u.test(before) ? [] : [{ before, after: after ?? '', verb: said }];
	});
}

/** What a mark may say of an item. */
const markVerbs = ['implements', 'verifies', 'mentions'] as const;

function readFieldId({ id, files, title, heading }: Readonly<Record<string, unknown>>, kind: Kind): FieldId | undefined {
	const groups = /^(?<before>.*?)\{(?<field>[^{}]+)\}(?<after>.*)$/.exec(strings(id)[0] ?? '')?.groups;
	const globs = strings(files);
	return groups && heading === undefined
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

/** `roadmap: { views: { Releases: { shape: timeline } } }` */
function readViews(roadmap: unknown): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
	const views = entries(isRecord(roadmap) ? roadmap['views'] : undefined);
	return new Map(views.map(([name, view]) => [name, isRecord(view) ? view : {}]));
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
