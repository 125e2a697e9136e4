import type { IdGrammar } from '../../language/id.js';
import { design } from './design.js';
import { figures } from './figures.js';
import { goals } from './goals.js';
import { needs } from './needs.js';
import { requirements } from './requirements.js';
import type { Template } from '../template.js';

/** A template for each kind of item that can be a file, in the order of the work. */
export const templates: readonly Template[] = [...needs, ...goals, ...requirements, ...design, ...figures];

/** The template of a kind, also by its prefix or its name: `requirement`, `REQ`, `需求`. Kinds of the team's own have a bare one. */
export function findTemplate(word: string, { kindByPrefix }: IdGrammar): Template | undefined {
	const folded = word.toLowerCase();
	const own = [...kindByPrefix].find(([prefix, kind]) => kind === word || prefix === word);
	const known = templates.find(({ kind, prefix, name }) =>
		[kind, prefix, ...Object.values(name)].some(it => it.toLowerCase() === folded || it === own?.[1]),
	);
	if (known || !own) {
		return known;
	}
	const [prefix, kind] = own;
	return { kind, prefix, name: { en: kind, 'zh-cn': kind }, fields: ['status: draft'], sections: [] };
}
