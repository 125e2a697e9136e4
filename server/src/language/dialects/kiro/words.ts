/** What Kiro and cc-sdd call things in the languages that they write, each as alternatives of a pattern that takes small letters for large ones. */

/** The words for a requirement: `### Requirement 1`, `_需求: 1.1_`. */
export const requirementWords = anyOf(
	'Requirements?',
	'需求',
	'要件|要求',
	'요구[ ]?사항',
	'Требовани[ея]|Требований',
	'Requisitos?|Requerimientos?',
	'Exigences?',
	'Anforderung(?:en)?',
	'Yêu [Cc]ầu',
);

/** The words over the criteria of a requirement: `#### Acceptance Criteria`. */
export const criteriaWords = anyOf(
	'Acceptance Criteri(?:a|on)',
	'(?:验收|接受)(?:标准|准则|条件)',
	'(?:驗收|接受|允收)(?:標準|準則|條件)',
	'(?:受け?入れ?|受容|検収)(?:基準|条件|要件)',
	'(?:인수|승인|수용|수락)[ ]?(?:기준|조건)',
	'Критерии (?:при[её]мки|принятия)',
	'Critérios de (?:Aceitação|Aceite)',
	'Criterios de Aceptación',
	"Crit[èe]res d[’']Acceptation",
	'Akzeptanzkriteri(?:en|um)',
	'Tiêu [Cc]hí [Cc]hấp [Nn]hận',
);

/** What opens the heading over criteria. An emoji, a number or a word may stand before the words: `✅ Acceptance Criteria`, `EARS Acceptance Criteria`. */
export const opensCriteria = new RegExp(
	String.raw`^(?:\p{Extended_Pictographic}\uFE0F?[ \t]*)?(?:[\p{L}\d.]{1,20}[ \t]+){0,2}(?:${criteriaWords})`,
	'iu',
);

/** The words before the story of a requirement: `**User Story:**`. */
export const storyWords = anyOf(
	'User Story|Objective',
	'用户故事|用戶故事|使用者故事',
	'目的|ユーザーストーリー',
	'사용자 스토리',
	'Пользовательская история',
	'História de Usuário|Historia de Usuario',
	'Récit utilisateur|Benutzergeschichte|Câu chuyện người dùng',
);

/** What some call a requirement in a heading: `### User Story 1`. */
export const countedWords = anyOf(
	'(?:User[ ])?Story|Feature',
	'(?:用户|用戶|使用者)?故事|功能',
	'(?:ユーザー)?ストーリー|機能',
	'(?:사용자[ ])?스토리|기능',
	'(?:Пользовательская[ ])?история',
	'Hist[óo]ria(?:[ ]de[ ]Usu[áa]rio)?',
	'Récit(?:[ ]utilisateur)?|Benutzergeschichte|Câu[ ]chuyện(?:[ ]người[ ]dùng)?',
);

/** The source of a pattern of a label in bold letters over a story or criteria: `**User Story:**`, `**Acceptance Criteria**:`. */
export const labelSource = String.raw`\*\*(?:${storyWords}|${criteriaWords})[ \t]*(?:[:：]\*\*|\*\*[ \t]*[:：])`;

/** The words for a property of a design: `### Property 1`. */
export const propertyWords = anyOf(
	'Property',
	'属性|性质|屬性',
	'プロパティ',
	'속성',
	'Свойство',
	'Propriedade|Propiedad',
	'Propriété|Eigenschaft',
);

/** The words before the requirements that something shows: `**Validates: Requirements 1.1**`. */
export const validatesWords = anyOf('Validates', '验证|驗證', '検証(?:対象)?', '검증', 'Проверяет', 'Valida', 'Valide|Validiert');

/** What a task says that is for every requirement: `_Requirements: All_`. */
export const allWords = anyOf(
	'All(?:[ ](?:the[ ])?Requirements)?',
	'(?:全部|所有)的?(?:需求)?',
	'全(?:て|部)?の?(?:要件|要求)|全て|すべて(?:の(?:要件|要求))?',
	'모든[ ]요구[ ]?사항',
	'Все(?:[ ]требования)?',
	'Tod[oa]s(?:[ ][oa]s|[ ]los)?(?:[ ](?:requisitos|requerimientos))?',
	'Toutes(?:[ ]les[ ]exigences)?',
	'Alle(?:[ ]Anforderungen)?',
	'Tất cả(?:[ ](?:các[ ])?yêu cầu)?',
);

function anyOf(...alternatives: readonly string[]): string {
	return alternatives.join('|');
}
