import { detach } from '../../util/detach.js';
import type { Span } from '../../util/span.js';
import type { Attribute } from '../document.js';
import type { Definition, ListPlace } from './dialect.js';

/**
 * A task that is counted within its file: `- [ ] 1.2 Write the form`, `- [x] 3. Wire it up`, or with a star where nobody has to do
 * it: `- [ ]* 2.3 Write unit tests`, `- [ ] 2.3* Write unit tests`. A letter tells one that was put in later, as in `18b.1`. Criteria have
 * such numbers, too, so that the ID is `Task 1.2`; that of `- [ ] **T1** — Write the form` is `T1`.
 */
export function readNumberedTask(text: string, { start, end }: Span, { checked }: ListPlace): Definition | undefined {
	const groups = opening.exec(text.slice(start, Math.min(end, start + longestOpening)))?.groups;
	const { before = '', box = boxOf[checked + 1], word = '', number = '', mark = '', gap = '' } = groups ?? {};
	const status = statusByBox[box?.trim() ?? 'none'];
	const idStart = start + before.length + word.length;
	const idSpan = { start: idStart, end: idStart + number.length };
	const isMarked = mark !== '' || before.includes('**');
	if (!groups || status === undefined || (!isMarked && (word !== '' || sentence.test(text.slice(idStart, end))))) {
		return undefined;
	}
	return {
		id: number.startsWith('T') ? detach(number) : `Task ${number}`,
		idStyle: 'number',
		kind: 'task',
		status,
		idSpan,
		titleSpan: { start: idSpan.end + mark.length + gap.length, end },
		attributes: [...starIn(before, start), ...starIn(mark, idSpan.end)],
	};
}

/** A star says that nobody has to do the task; two are those of bold letters. */
function starIn(mark: string, offset: number): Attribute[] {
	const at = mark.search(/(?<!\*)\*(?!\*)/);
	const star = offset + at;
	return at < 0 ? [] : [{ key: 'optional', value: 'true', keyStart: star, start: star, end: star + 1 }];
}

/** What a box holds that Markdown knows as one: none, an empty one, a checked one. */
const boxOf = [undefined, '', 'x'];

const statusByBox: Readonly<Record<string, string>> = { '': 'open', x: 'done', X: 'done', '-': 'in-progress', '~': 'open' };

const longestOpening = 60;

/** The words that may stand before the number of a task. */
export const taskWords = 'Task|Sub[Tt]ask|任务|任務|タスク|작업|Задача|Tarea|Tarefa|Tâche|Aufgabe';

/** A box that a star follows is none to Markdown, so it is read here. A tool that formats Markdown puts a `\` before the star. */
const opening = new RegExp(
	String.raw`^(?<before>(?:\[(?<box>[ xX~-]{1,4})\](?:\\?\*)?[ \t]*|(?:\\?\*)?[ \t]+)?(?:\*\*)?)(?<word>(?:(?:${taskWords})[ \t]*)?)(?<number>(?:T-?)?\d+[A-Za-z]?(?:\.\d+[A-Za-z]?)*)(?<mark>[ \t]:(?=[ \t])|[.:)*\\]{0,5}(?=[ \t])|[：、])(?<gap>[ \t]*(?:(?:\([A-Z]\)|\[[A-Z]+\d{0,3}\](?!\())[ \t]*|[–—-][ \t]+){0,4})(?=\S)`,
);

/** `409 conflicts are solved` counts something, and `T5 is …` may be anything; `T005` counts a task. */
const sentence = /^(?:\d+|T-?\d{1,2})[ \t]+[a-z]/;
