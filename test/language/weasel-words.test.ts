import type { SpecDocument, WeaselWord } from '../../server/src/language/document.js';
import { expectInSpec } from '../support/expect-in-spec.js';

const look = {
	reading: { findsWeaselWords: true },
	find: ({ weaselWords }: SpecDocument) => weaselWords,
	place: (it: WeaselWord) => it,
	show: (it: WeaselWord) => it.word,
};

expectInSpec(look, [
	{
		title: 'should find vague words in requirements and criteria',
		text: '# REQ-1: Be <|fast|>\n\nBe <|Easy to use|>, <|user-friendly|> <|and/or|> <|quick|>.\n\n- **AC-1** <|Etc.|>\n',
		says: ['fast', 'Easy to use', 'user-friendly', 'and/or', 'quick', 'Etc.'],
	},
	{
		title: 'should find vague words in Chinese',
		text: '# REQ-1：<|尽快|>登录\n\n界面<|友好|>，<|快速|>响应，三秒<|左右|>，<|等等|>。\n',
		says: ['尽快', '友好', '快速', '左右', '等等'],
	},
	{ title: 'should not find parts of words', text: '# REQ-1: Breakfast\n\nFast-track, steadfast, breakfasts and minimalism.\n' },
	{ title: 'should not look into other kinds of items', text: 'Be fast.\n\n# PRD-1: Be fast\n\n## GOAL-1: 尽快\n' },
	{
		title: 'should find a word once where a criterion lies in a requirement',
		text: '# REQ-1: a\n\n- **AC-1** <|robust|>\n\nBe <|robust|>.\n',
		says: ['robust', 'robust'],
	},
]);

expectInSpec({ ...look, reading: {} }, [{ title: 'should not look for words unless asked', text: '# REQ-1: fast\n' }]);
