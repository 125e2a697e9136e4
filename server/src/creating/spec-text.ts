import type { Locale } from '../util/locale.js';
import type { Section, Template } from './template.js';

/** What a new spec is about. */
export interface NewSpec {
	readonly template: Template;
	readonly id: string;
	readonly title: string;
	readonly locale: Locale;

	/** Today as `2026-11-22`. */
	readonly today: string;
}

/** The text of a new spec: front matter, its title as a heading, and the sections of its template. */
export function writeSpec({ template, id, title, locale, today }: NewSpec): string {
	const fields = template.fields.map(it => it.replaceAll('{date}', today));
	return [
		'---',
		`type: ${template.kind}`,
		`id: ${id}`,
		`title: ${toYaml(title)}`,
		...fields,
		'---',
		`# ${title}`,
		'',
		...template.sections.flatMap(it => describe(it, locale)),
	].join('\n');
}

function describe(section: Section, locale: Locale): string[] {
	const { heading, hint, text } = section[locale];
	return [
		`## ${heading}`,
		'',
		...(hint === undefined ? [] : [`<!-- ${hint} -->`, '']),
		...(text === undefined ? [] : [text, '']),
	];
}

/** Words alone need no quotes, unless YAML takes them for something else. */
function toYaml(text: string): string {
	const isPlain = /^\p{L}[\p{L}\p{N} ]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
	return isPlain ? text : JSON.stringify(text);
}
