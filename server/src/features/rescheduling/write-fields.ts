import * as l10n from '@vscode/l10n';
import { chineseKey } from '../../language/attribute.js';
import type { Attribute, Item, SpecDocument } from '../../language/document.js';
import { factsOf } from '../../language/item-facts.js';
import type { YamlNode } from '../../language/front-matter/index.js';
import { readDateRange } from '../../util/date-range.js';
import type { TextChange } from '../../util/text-change.js';
import { insertAttributeLine, ownLines } from '../../language/writing/attribute-line.js';
import { nodeAt } from '../code-action/front-matter-place.js';
import { statusBeside } from '../../language/writing/status-beside.js';
import { lineAround } from '../../language/writing/text-lines.js';
import { Refusal } from '../refusal.js';
import { insertIntoMap } from '../yaml/insert-into-map.js';
import { scalarOf } from './scalar-of.js';

/** Fields of a plan, and the status: what each is to say. */
export type Fields = Readonly<Partial<Record<'start' | 'end' | 'date' | 'quarter' | 'horizon' | 'status', string>>>;

/**
 * The changes by which an item says this: the scalar alone where a field is there, else a new field in the way in which the item
 * is written.
 *
 * @throws Refusal where the item is written in a way that has no place for a new field.
 */
export function writeFields(text: string, document: SpecDocument, item: Item, fields: Fields): TextChange[] {
	const changes: TextChange[] = [];
	const missing: [string, string][] = [];
	for (const [key, value] of Object.entries(fields)) {
		const attribute = findAttribute(factsOf({ document, item }), key);
		if (attribute) {
			changes.push({ ...scalarOf(item, attribute), newText: key === 'status' ? statusBeside(value, attribute.value) : value });
		} else {
			missing.push([key, value]);
		}
	}
	return missing.length === 0 ? changes : [...changes, ...insert(text, document, item, missing)];
}

/** Where a field stands: within `roadmap` before by itself; `roadmap: next` is a horizon, and `roadmap: 2026-Q4` a quarter. */
function findAttribute(facts: readonly Attribute[], key: string): Attribute | undefined {
	const whole = facts.find(it => it.key === 'roadmap');
	const isQuarter = whole && readDateRange(whole.value) !== undefined;
	return (
		facts.find(it => it.key === `roadmap.${key}`) ??
		facts.find(it => it.key === key) ??
		((key === 'quarter' && isQuarter) || (key === 'horizon' && whole && whole.value !== '' && !isQuarter) ? whole : undefined)
	);
}

type Missing = readonly (readonly [key: string, value: string])[];

function insert(text: string, document: SpecDocument, item: Item, missing: Missing): TextChange[] {
	switch (item.form) {
		case 'heading':
		case 'list-item':
			return insertLines(text, item, missing);
		case 'front-matter':
		case 'field':
			return insertKeys(text, document, item, missing);
		case 'id-row':
		case 'line':
		case 'own-line':
		case 'row':
			throw byHand(item);
	}
}

/** Lines that look like the last one that the item has: `- **Owner**: @li` is followed by `- **Start**: 2026-12-01`. */
function insertLines(text: string, item: Item, missing: Missing): TextChange[] {
	const example = ownLines(text, item).at(-1);
	const lines = missing.map(([key, value]) => (example ? lineLike(text, example, key) : `- ${key}: `) + value);
	const { at, newText } = insertAttributeLine(text, item, lines);
	return [{ start: at, end: at, newText }];
}

function lineLike(text: string, { keyStart, start }: Attribute, key: string): string {
	const prefix = text
		.slice(lineAround(text, keyStart).start, start)
		.trimStart()
		.replace(/[`"']+$/, '');
	const word = text.slice(keyStart, start).replace(/[\s*_:：`"']+$/u, '');
	const isCapital = /^\p{Lu}/u.test(word);
	const newWord = isChinese(word) ? (chineseKey(key) ?? key) : isCapital ? key.charAt(0).toUpperCase() + key.slice(1) : key;
	return prefix.replace(word, newWord);
}

/** Into the map of `roadmap`, be it there; a status stands by itself. */
function insertKeys(text: string, { frontMatter }: SpecDocument, item: Item, missing: Missing): TextChange[] {
	const root = frontMatter?.root;
	if (!frontMatter || root?.type !== 'map') {
		throw byHand(item);
	}
	const chinese = root.pairs.some(it => isChinese(it.key));
	const nameOf = (key: string): string => (chinese ? (chineseKey(key) ?? key) : key);
	const put = (map: YamlNode, field: string): TextChange => {
		const change = map.type === 'map' ? insertIntoMap(map, field, text, frontMatter) : undefined;
		if (!change) {
			throw byHand(item);
		}
		return change;
	};
	const fieldsOf = (some: Missing): string[] => some.map(([key, value]) => `${nameOf(key)}: ${value}`);
	const plan = missing.filter(([key]) => key !== 'status');
	const status = missing.filter(([key]) => key === 'status').map(field => put(root, fieldsOf([field]).join('')));
	const roadmap = nodeAt(root, ['roadmap']) ?? nodeAt(root, ['路线图']);
	if (plan.length === 0) {
		return status;
	}
	if (roadmap?.type === 'map') {
		const [first = '', ...others] = fieldsOf(plan);
		const change = put(roadmap, first);
		// Every further field is written as the first is: behind a comma, or on a line of its own.
		const lead = change.newText.slice(0, change.newText.indexOf(first));
		return [...status, { ...change, newText: change.newText.replace(first, [first, ...others].join(lead)) }];
	}
	if (roadmap) {
		throw byHand(item);
	}
	return [...status, put(root, `${nameOf('roadmap')}: { ${fieldsOf(plan).join(', ')} }`)];
}

function isChinese(word: string): boolean {
	return /\p{Script=Han}/u.test(word);
}

function byHand({ id }: Item): Refusal {
	return new Refusal(l10n.t('`{0}` is written in a way that has no place for a new field. Write it into its spec.', id));
}
