import type { DeltaEntry } from '../../document.js';

/** What OpenSpec's files say in the languages that people write them in, of which OpenSpec's Chinese edition reads its own. */

/** What opens the heading of a requirement, as the source of a pattern: `Requirement:`, `需求：`. French sets a space before its colon. */
export const requirementOpening = before(
	'Requirement',
	'需求|要求|要件',
	'요구[ ]?사항',
	'Requisito|Requerimiento',
	'Exigence[ \u00A0\u202F]?',
	'Anforderung',
	'Требование',
	'Yêu cầu',
);

/** What opens the heading of a requirement. */
export const requirementWord = new RegExp(String.raw`^${requirementOpening}\s*(?=\S)`, 'iu');

/** What may open that of a scenario: `Scenario:`, `场景：`. */
export const scenarioWord = new RegExp(
	String.raw`^${before(
		'Scenario',
		'场景|場景|情境|シナリオ',
		'시나리오',
		'Escenario|Cen[áa]rio',
		'Scénario[ \u00A0\u202F]?',
		'Szenario',
		'Сценарий',
		'Kịch bản',
	)}\s*(?=\S)`,
	'iu',
);

/** Whether a heading is that of the purpose of a spec. */
export function isPurpose(title: string): boolean {
	return purposeTitle.test(title);
}

/** Whether a heading is that of the requirements of a spec. */
export function isRequirements(title: string): boolean {
	return requirementsTitle.test(title);
}

/** What is to become of the requirements under a heading of a change: `## ADDED Requirements`, `## 修改需求`. */
export function operationOf(title: string): Operation | undefined {
	return operations.find(it => titleByOperation[it].test(title));
}

type Operation = DeltaEntry['operation'];

const operations: readonly Operation[] = ['added', 'modified', 'removed', 'renamed'];

/** The headings of the requirements of a spec, as the source of a pattern. */
export const requirementsTitles = anyOf(
	'Requirements',
	'需求|要求|要件',
	'요구[ ]?사항',
	'Requisitos|Requerimientos|Requisiti',
	'Exigences',
	'Anforderungen',
	'Требования',
	'Yêu cầu',
);

const titlesByOperation: Readonly<Record<Operation, string>> = {
	added: titlesWith(
		'ADDED',
		'新增|追加',
		'추가(?:된)?',
		'(?:AÑADID|AGREGAD|ADICIONAD|NUEV|NOV)[OA]S?',
		'AJOUTÉES',
		'HINZUGEFÜGTE|NEUE',
		'ДОБАВЛЕННЫЕ|НОВЫЕ',
	),
	modified: titlesWith(
		'MODIFIED',
		'修改|変更',
		'(?:수정|변경)(?:된)?',
		'(?:MODIFICAD|ALTERAD|ACTUALIZAD)[OA]S?',
		'MODIFIÉES',
		'GEÄNDERTE',
		'ИЗМЕН[ЕЁ]ННЫЕ',
	),
	removed: titlesWith(
		'REMOVED',
		'移除|删除|刪除|削除',
		'(?:삭제|제거)(?:된)?',
		'(?:ELIMINAD|REMOVID)[OA]S?',
		'SUPPRIMÉES',
		'ENTFERNTE',
		'УДАЛ[ЕЁ]ННЫЕ',
	),
	renamed: titlesWith(
		'RENAMED',
		'重命名|重新命名|名称変更',
		'이름 변경(?:된)?',
		'(?:RENOMBRAD|RENOMEAD)[OA]S?',
		'RENOMMÉES',
		'UMBENANNTE',
		'ПЕРЕИМЕНОВАННЫЕ',
	),
};

/** The headings of a change that say what is to be done, as the source of a pattern. */
export const deltaTitles = anyOf(...Object.values(titlesByOperation));

const titleByOperation: Readonly<Record<Operation, RegExp>> = {
	added: titleOf(titlesByOperation.added),
	modified: titleOf(titlesByOperation.modified),
	removed: titleOf(titlesByOperation.removed),
	renamed: titleOf(titlesByOperation.renamed),
};

const purposeTitle = titleOf(
	anyOf('Purpose', '目的', '목적', 'Prop[óo]sito|Objetivo', 'Objectif|But', 'Zweck', 'Назначение|Цель', 'Scopo', 'Mục đích'),
);
const requirementsTitle = titleOf(requirementsTitles);

/** What is to become of requirements stands before their word, or behind it in languages that say it so: `## Requisitos agregados`. */
function titlesWith(...alternatives: readonly string[]): string {
	const words = anyOf(...alternatives);
	return String.raw`(?:${words})[ \t]*(?:${requirementsTitles})|(?:${requirementsTitles})[ \t]+(?:${words})`;
}

function titleOf(words: string): RegExp {
	return new RegExp(`^(?:${words})$`, 'iu');
}

function before(...alternatives: readonly string[]): string {
	return `(?:${anyOf(...alternatives)})[:：]`;
}

function anyOf(...alternatives: readonly string[]): string {
	return alternatives.join('|');
}
