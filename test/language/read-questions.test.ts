import type { Question, SpecDocument } from '../../server/src/language/document.js';
import { expectInSpec } from '../support/expect-in-spec.js';

const look = {
	find: ({ questions }: SpecDocument) => questions,
	place: (it: Question) => it,
	show: (it: Question) => it.text,
};

// @verifies REQ-108
expectInSpec(look, [
	{
		title: 'should find open questions',
		text: 'Pay by <|[NEEDS CLARIFICATION: which banks?]|> or <|[NEEDS CLARIFICATION：cards? ]|>.\n',
		says: ['which banks?', 'cards?'],
	},
	{
		title: 'should find open questions in Chinese',
		text: '支持<|[待澄清：哪些银行？]|>，<|【待确认: 上限】|>，<|【待澄清：期限】|>\n',
		says: ['哪些银行？', '上限', '期限'],
	},
	{
		title: 'should find questions in headings, lists, tables and emphasis',
		text: '# <|[待确认：a]|>\n\n- **<|[NEEDS CLARIFICATION: b]|>**\n\n| a | b |\n| --- | --- |\n| c | <|[待澄清：d]|> |\n',
		says: ['a', 'b', 'd'],
	},
	{
		title: 'should not take the mark alone for a question',
		text: 'No [NEEDS CLARIFICATION] markers remain, no [待澄清] and no [NEEDS CLARIFICATION:].\n',
	},
	{ title: 'should not find examples', text: '`[NEEDS CLARIFICATION: a]`\n\n```\n[待澄清：b]\n```\n\n<!-- [待确认：c] -->\n' },
	{ title: 'should not read beyond the line', text: '[NEEDS CLARIFICATION: a\nb]\n' },
	{ title: 'should not find other marks', text: '[needs clarification: a] [TBD: b] [待办：c] (NEEDS CLARIFICATION: d)\n' },
]);
