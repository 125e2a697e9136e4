import { detach } from '../util/detach.js';
import type { Question } from './document.js';
import type { MarkdownFacts } from './markdown/index.js';
import { Regions } from './region.js';

/**
 * Open questions in the form of spec-kit, `[NEEDS CLARIFICATION: which banks?]`, in Chinese `[待澄清：…]` or `[待确认：…]`.
 * The mark alone is no question: checklists say “No [NEEDS CLARIFICATION] markers remain”.
 */
export function readQuestions(text: string, facts: MarkdownFacts): Question[] {
	if (!marks.some(mark => text.includes(mark))) {
		return noQuestions;
	}

	const regions = new Regions(text, facts);
	return Array.from(text.matchAll(question))
		.filter(match => regions.kindAt(match.index) === 'prose')
		.map(match => ({
			text: detach(match.groups?.['text']?.trim() ?? ''),
			start: match.index,
			end: match.index + match[0].length,
		}));
}

const noQuestions: Question[] = [];
const marks = ['[NEEDS CLARIFICATION', '[待澄清', '[待确认', '【待澄清', '【待确认'];
const question = /[[【](?:NEEDS CLARIFICATION|待澄清|待确认)[ \t]*[:：](?<text>[^\]】\r\n]{1,500})[\]】]/g;
