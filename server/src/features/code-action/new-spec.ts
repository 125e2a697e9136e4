import { kindOfId } from '../../language/id.js';
import { readSpec } from '../../language/read-spec.js';
import { validate } from '../../workspace/schemas/index.js';
import type { Workspace } from '../../workspace/workspace.js';
import { suggestValue } from './suggest-value.js';
import { isChinese, lineEndingOf } from '../../language/writing/text-lines.js';
import { toYaml } from './yaml-text.js';

/** A file that is to be, and the text that asks for it, whose language and line endings it takes. */
export interface NewSpec {
	readonly path: string;
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/** The text of a spec that is one item: the fields that its schema asks for, and its title as a heading. */
export function newSpec(workspace: Workspace, { path, id, title, text }: NewSpec): string {
	const { grammar } = workspace.configuration.reading;
	const fields = [`type: ${kindOfId(id, grammar) ?? ''}`, `id: ${id}`, `title: ${title}`, 'status: draft'];
	const render = (): string => ['---', ...fields, '---', `# ${title}`, ''].join('\n');
	for (let step = 0; step < mostFields; step++) {
		const { frontMatter } = readSpec(path, render());
		const schema = frontMatter && workspace.schemas.schemaFor(path, frontMatter);
		const finding = schema && validate(frontMatter, schema).find(it => it.data.property !== undefined && it.data.path === '');
		const property = finding?.data.property;
		if (!schema || property === undefined) {
			break;
		}
		const hints = { title, name: id, today: workspace.today, placeholder: isChinese(text) ? '待补充' : 'TBD' };
		const value = suggestValue({ schema, root: frontMatter.value, path: [property] }, hints);
		fields.push(`${property}: ${toYaml(value ?? '', frontMatter)}`);
	}
	return render().replaceAll('\n', lineEndingOf(text));
}

/** No schema of ours asks for more. */
const mostFields = 12;
