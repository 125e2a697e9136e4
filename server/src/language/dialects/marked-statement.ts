import type { Span } from '../../util/span.js';

/** The statement between marks that many projects in C set around it, without them: the sentence of `**SRS_UWS_01_001: [** It shall open. **]**`. */
export function markedStatement(text: string, idEnd: number, lineEnd: number): Span | undefined {
	const line = text.startsWith(': [**', idEnd) ? text.slice(idEnd, Math.min(lineEnd, idEnd + longestTitle)) : '';
	const { opening = '', sentence = '' } = statement.exec(line)?.groups ?? {};
	const start = idEnd + opening.length;
	return opening === '' ? undefined : { start, end: sentence === '' ? lineEnd : start + sentence.length };
}

/** A title is cut off sooner. */
const longestTitle = 600;
const statement = /^(?<opening>: \[\*\*[ \t]*)(?:(?<sentence>[^\r\n]*?)[ \t]*\*\*\])?/;
