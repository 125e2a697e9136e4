/** What a requirement says between its heading and the next, without code, and without lines such as `**Priority**: P0` where there are others. */
export function requirementText(body: string): string {
	const lines = outsideFences(body)
		.map(it => it.trim())
		.filter(Boolean);
	const prose = lines.filter(it => !fieldLine.test(it));
	return (prose.length > 0 ? prose : lines).join('\n');
}

/** Whether a text obliges anybody: `SHALL` and `MUST`, and what stands for them in other languages. */
export function isNormative(text: string): boolean {
	return /\b(?:SHALL|MUST)\b/.test(text) || otherNormativeWord.test(text);
}

const otherNormativeWord = new RegExp(
	[
		'必须|必須|应当?|應當?|须|須|不得|禁止',
		'なければなら(?:ない|ず)|なければなりません|てはなら(?:ない|ず)|てはなりません|ものとする|べき|ること(?=。|$)',
		'해야|[가-힣]야[ ]*(?:한다|합니다|함)',
		String.raw`(?<!\p{L})(?:DEBE(?:N|RÁN?)?|DEVE(?:M|R[ÁÃ]O?|ONO|RANNO)?|DOI(?:VEN)?T|MUSS|MÜSSEN|SOLL(?:EN)?|PHẢI)(?!\p{L})`,
		String.raw`(?<!\p{L})(?:ДОЛЖ(?:ЕН|НА|НО|НЫ)|ОБЯЗАН[АОЫ]?)(?!\p{L})`,
	].join('|'),
	'imu',
);

/** Whether a purpose still waits to be written. */
export function isPlaceholder(purpose: string): boolean {
	const prose = outsideFences(purpose).join('\n').trim();
	return /^T(?:BD|ODO)(?![\p{L}\p{N}_])/u.test(prose) || markedLater.test(prose) || generatedPurpose.test(prose);
}

/** How long a text is to its reader: Chinese says as much in a third of the characters. */
export function readingLength(text: string): number {
	return text.length + 2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);
}

const markedLater = /^t(?:bd|odo)(?=[ \t]*(?:$|\n|[:\-–—.,;()[\]{}]))/iu;

/** What OpenSpec itself writes. */
const generatedPurpose = /created by archiving change [^\n]+Update Purpose after archive/;

const fieldLine = /^\*\*[^*]+\*\*:/;

function outsideFences(text: string): string[] {
	const lines: string[] = [];
	let fence = '';
	for (const line of text.split(/\r\n?|\n/)) {
		const mark = /^\s*(?<mark>`{3,}|~{3,})/.exec(line)?.groups?.['mark'] ?? '';
		if (fence === '' && mark === '') {
			lines.push(line);
		} else if (fence === '') {
			fence = mark;
		} else if (mark.startsWith(fence)) {
			fence = '';
		}
	}
	return lines;
}
