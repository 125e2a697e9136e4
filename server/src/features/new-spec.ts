import * as l10n from '@vscode/l10n';
import { fileName, usualFolder } from '../creating/file-path.js';
import { nextFreeId, usualPrefix } from '../creating/new-id.js';
import { writeSpec } from '../creating/spec-text.js';
import { findTemplate } from '../creating/templates/index.js';
import type { NewSpec, NewSpecParams } from '../protocol.js';
import { nearestLocale } from '../util/locale.js';
import type { Editor } from './feature.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';

/** `clewline/newSpec`. */
export const newSpec = ownRequest('clewline/newSpec', provideNewSpec);

/**
 * The file that `clewline new` would write: in the folder that has most specs of the kind, with the next free ID.
 *
 * @implements REQ-311
 */
export async function provideNewSpec(editor: Editor, params: NewSpecParams): Promise<NewSpec> {
	const folder = (params.near === undefined ? undefined : editor.locate(params.near)) ?? editor.folders()[0];
	const template = folder && findTemplate(params.kind, folder.workspace.configuration.reading.grammar);
	if (!folder || !template) {
		throw new Refusal(l10n.t('Open a folder first: a spec is a file in it.'));
	}
	const { workspace } = folder;
	const { today } = workspace;
	const place = usualFolder(workspace, template.kind);
	const prefix = usualPrefix(workspace, template);
	const id = await nextFreeId(workspace, { kind: template.kind, prefix }, it => folder.idsOnBranches(it, ''));
	const locale = nearestLocale(editor.client.locale);
	const title = params.title.replace(/\s+/g, ' ').trim() || template.name[locale];
	const path = [place, fileName(id, title)].filter(it => it !== '').join('/');
	if ((await folder.readText(path)) !== undefined) {
		throw new Refusal(l10n.t('`{0}` is there already. Nothing was written.', path));
	}
	return { uri: folder.uriOf(path), text: writeSpec({ template, id, title, locale, today }) };
}
