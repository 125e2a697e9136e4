import { lineAround } from '../../language/writing/text-lines.js';
import type { Cursor } from './cursor.js';
import { type NextNumber, proposeNumber } from './next-number.js';
import type { Completer } from './proposal.js';

/**
 * The next number where a list counts its tasks: `T013` behind `- [ ] T012 …`, as spec-kit has them; `2.3` behind `- [ ] 2.2 …`, and `2.1`
 * further in than `- [ ] 2. …`, as Kiro has them.
 *
 * @implements REQ-611
 */
export const completeCountedTask: Completer = cursor => {
	const { indent, token = '' } = newTask.exec(cursor.before)?.groups ?? {};
	if (indent === undefined || (cursor.typed !== undefined && cursor.typed !== ' ')) {
		return undefined;
	}
	const next = numberAfter(tasksIn(cursor), { indent: indent.length, start: cursor.offset - cursor.before.length });
	return next && proposeNumber(cursor, { ...next, token });
};

const newTask = /^(?<indent>[ \t]*)[-*+][ \t]+\[[ xX]\]\*?[ \t]+(?<token>T?\d*(?:\.\d+)*\.?)$/;

/** A task that has a number. */
interface CountedTask {
	readonly start: number;
	readonly indent: number;

	/** `T`, or the numbers of the tasks around it: `2.` in `2.3`. */
	readonly above: string;
	readonly last: string;
	readonly separator: string;
}

function tasksIn({ document, text }: Cursor): readonly CountedTask[] {
	const tasks = document.type === 'spec' ? document.items.filter(it => it.kind === 'task') : [];
	return tasks.flatMap(({ idSpan }) => {
		const { start, end } = lineAround(text, idSpan.start);
		const { indent = '', above = '', last, separator = '' } = task.exec(text.slice(start, end))?.groups ?? {};
		return last === undefined ? [] : { start, indent: indent.length, above, last, separator };
	});
}

const task = /^(?<indent>[ \t]*)[-*+][ \t]+\[.\]\*?[ \t]+(?<above>T|(?:\d+\.)*)(?<last>\d{1,6})(?<separator>[.:]?[ \t]+)/;

/** The number after that of the tasks beside a place, or the first in the task around it. */
function numberAfter(
	tasks: readonly CountedTask[],
	{ indent, start }: Pick<CountedTask, 'indent' | 'start'>,
): Pick<NextNumber, 'number' | 'separator'> | undefined {
	const others = tasks.filter(it => it.start !== start);
	const nearest = others.findLast(it => it.start < start && (it.indent <= indent || it.above === 'T')) ?? others[0];
	if (!nearest) {
		return undefined;
	}
	const isInside = nearest.indent < indent && nearest.above !== 'T';
	const above = isInside ? `${nearest.above}${nearest.last}.` : nearest.above;
	const siblings = others.filter(it => it.above === above);
	const last = 1 + Math.max(0, ...siblings.map(it => Number(it.last)));
	const digits = nearest.last.startsWith('0') || above === 'T' ? nearest.last.length : 1;
	return {
		number: above + String(last).padStart(digits, '0'),
		separator: (siblings.at(-1) ?? others.find(it => it.indent >= indent))?.separator ?? ' ',
	};
}
