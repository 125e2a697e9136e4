import { expectCodeAction } from '../../support/code-actions.js';

// @verifies AC-911
expectCodeAction(
	(
		[
			['title: Checkout<|>: guests # later', 'Put `Checkout: guests` in quotes', 'title: "Checkout: guests" # later'],
			['title: [WIP<|>] Guests', 'Put `[WIP] Guests` in quotes', 'title: "[WIP] Guests"'],
			["title: 'It's<|> here'", "Put `'It's here'` in quotes", "title: 'It''s here'"],
			['title: "Gue<|>sts', 'Put `"Guests` in quotes', 'title: "Guests"'],
			['issues: [#131, #<|>7]', 'Put `#7` in quotes', 'issues: [#131, "#7"]'],
			['title<|>:guests', 'Add a space', 'title: guests'],
			['goals:\n<|>-GOAL-1', 'Add a space', 'goals:\n- GOAL-1'],
		] as const
	).map(([yaml, action, after]) => ({
		title: `write ${JSON.stringify(after)}`,
		files: `---\ntype: prd\nstatus: draft\n${yaml}\n---\n`,
		action,
		after: `---\ntype: prd\nstatus: draft\n${after}\n---\n`,
	})),
);
