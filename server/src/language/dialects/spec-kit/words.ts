/** What spec-kit's files say in the languages that people write them in, each as alternatives of a pattern that takes small letters for large ones. */

/** The words for a story: `### User Story 1 - …`. */
export const storyWords = anyOf(
	'User Story|Benutzer-?Story',
	'用户故事|使用者故事|用戶故事',
	'ユーザー?ストーリー',
	'(?:사용자|유저) 스토리',
	'Historia de Usuario',
	'História de (?:Usuário|Utilizador)',
	'(?:Histoire|Récit) Utilisateur',
	'Пользовательская история',
	'Câu chuyện người dùng',
	'Historia użytkownika',
	'Kullanıcı Hikayesi',
);

/** The words before the priority of a story: `(Priority: P1)`. */
export const priorityWords = anyOf(
	'Priority|Priorität|Priorité|Prioridade?',
	'优先级|優先級|優先度|優先順[序位]',
	'우선순위',
	'Приоритет',
	'Ưu tiên',
	'Priorytet',
	'Öncelik',
);

/** The words that open a scenario in bold letters: `**Given** …`. */
export const scenarioWords = anyOf(
	'Given|When',
	'假如|给定|給定|假设|假設|假定|鉴于|鑑於|前提(?:条件)?|当|當|在|情境',
	'주어진(?: 상황)?',
	'Dad[ao]s?(?: que)?|Cuando|Quando',
	"Étant donnée?s?(?: qu(?:e|['’]))?|Soit|Quand|Lorsque",
	'Gegeben(?: sei(?:en)?)?|Angenommen|Wenn',
	'Дано|Когда',
	'Cho(?: biết)?|Giả sử|Khi',
	'Mając|Zakładając|Jeżeli|Gdy|Kiedy',
	'Diyelim ki|Verildiğinde',
);

/** The letters before the number of a requirement, where they are French: `**EF-001**`, `**ENF-001**`. */
export const requirementLetters = 'EN?F';

/** The letters before the number of a criterion of success, where they are not English, and of an edge case: `**CE-001**`, `**EC-001**`. */
export const criterionLetters = anyOf('CE|CS', 'EC');

function anyOf(...alternatives: readonly string[]): string {
	return alternatives.join('|');
}
