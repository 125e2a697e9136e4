import assert from 'node:assert/strict';
import { provideHover } from '../../server/src/features/hover.js';
import { type Asked, rangeAt, testAtCursor } from './expect-at-cursor.js';
import { showRange } from './marked-files.js';

/** What a hover should say. */
export interface HoverFixture {
	readonly title: string;

	/** `<|>` is where the mouse is, `<|…|>` around it what the hover is about. */
	readonly files: string;

	/** The Markdown, paragraphs apart; none where others shall answer. */
	readonly says?: readonly string[];
}

/** Makes each fixture a test. */
export function expectHover(fixtures: readonly HoverFixture[]): void {
	for (const { title, files, says } of fixtures) {
		testAtCursor(title, files, async asked => {
			const { located, params, ranges } = asked;
			const hover = await provideHover(located, params);
			const [range] = ranges;
			assert.equal(hover?.range && showRange(rangeAt(located.path, hover.range)), range && showRange(range));
			const { value = undefined } = (hover?.contents ?? {}) as { value?: string };
			assert.deepEqual(
				value?.split('\n\n'),
				says?.map(it => moveLines(it, asked)),
			);
		});
	}
}

/** Links in a hover lead to lines, which other ways of writing may move. */
function moveLines(says: string, { move }: Asked): string {
	return says.replace(/\[([^\]]*):(\d+)\]\(([^)]*)#L\d+\)$/, (_, path: string, line: string, uri: string) => {
		const moved = move({ path: path.replaceAll('\\', ''), line: Number(line) - 1, column: 0 }).line + 1;
		return `[${path}:${moved}](${uri}#L${moved})`;
	});
}
