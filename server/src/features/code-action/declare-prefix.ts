import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-protocol';
import { readYamlFile } from '../../language/front-matter/index.js';
import { kindOfId } from '../../language/id.js';
import { lineAround } from '../../language/writing/text-lines.js';
import { createLineTable } from '../../util/line-table.js';
import { applyChanges, type TextChange } from '../../util/text-change.js';
import { configurationFile } from '../../workspace/configuration.js';
import { Refusal } from '../refusal.js';
import { addToSection, newSection } from '../yaml/add-to-section.js';
import { nodeAt } from './front-matter-place.js';
import type { Preparation, Refactoring } from './offer.js';

/** Declares in `clewline.yaml` the prefix of what looks like an ID where an item is introduced: `F` of `| F-01 | Sign in |`. */
export const declarePrefix: Refactoring = {
	kind: CodeActionKind.RefactorRewrite,
	offers({ document, text, selection, workspace }) {
		const line = lineAround(text, selection.start);
		const { before = '', id = '', prefix = '' } = introduction.exec(text.slice(line.start, line.end))?.groups ?? {};
		const start = line.start + before.length;
		const isHere = id !== '' && start <= selection.start && selection.end <= start + id.length;
		const { grammar } = workspace.configuration.reading;
		const isKnown = grammar.kindByPrefix.has(prefix) || kindOfId(id, grammar) !== undefined;
		return document.type === 'spec' && isHere && !isKnown
			? [{ title: l10n.t('Take `{0}` and its like for requirements', id), prepare: () => prepare(prefix) }]
			: [];
	},
};

/** What stands before the ID of a heading, a list item or a row of a table, and the ID. */
const introduction =
	/^(?<before>[ \t]{0,12}(?:#{1,6}[ \t]+(?:\d+(?:\.\d+)*[.、)]?[ \t]+)?|\|[ \t]*|[-*+][ \t]+)(?:\*\*|__)?[[【]?)(?<id>(?<prefix>[A-Z][A-Za-z0-9]{0,15})-(?:[A-Z]+-)?\d+(?:\.\d+)*)(?![\w-])/;

function prepare(prefix: string): Preparation {
	return {
		reads: [configurationFile],
		write(changes, texts) {
			const text = texts.get(configurationFile);
			if (text === undefined) {
				changes.create(configurationFile, newSection(section, fieldOf(prefix), '\n'));
			} else {
				const change = changeFor(text, prefix);
				changes.replace({ path: configurationFile, lines: createLineTable(text) }, change, change.newText);
			}
		},
	};
}

/** @throws Refusal where the file is written in a way that would not have the prefix afterwards. */
function changeFor(text: string, prefix: string): TextChange {
	const change = addToSection(text, section, fieldOf(prefix));
	const after = change && readYamlFile(applyChanges(text, [change]));
	const declared = after?.faults.length === 0 ? nodeAt(after.root, [...section, prefix]) : undefined;
	if (!change || declared?.type !== 'scalar') {
		throw new Refusal(l10n.t('The prefix cannot be written into clewline.yaml as that is written. Add it there by hand.'));
	}
	return change;
}

const section = ['ids'];

function fieldOf(prefix: string): string {
	return `${prefix}: requirement`;
}
