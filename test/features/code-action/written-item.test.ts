import { expectCodeAction } from '../../support/code-actions.js';

// @verifies REQ-313
expectCodeAction([
	{
		title: 'create a heading where the ID of its like stands in a line of its own',
		files: '# Pay\n\nSee PAY-REQ-2<|>.\n\n:::{req} By card\n:id: PAY-REQ-1\n:status: open\n:::\n',
		action: 'Create `PAY-REQ-2`',
		after: '# Pay\n\nSee PAY-REQ-2.\n\n:::{req} By card\n:id: PAY-REQ-1\n:status: open\n:::\n\n### PAY-REQ-2: Title\n',
	},
	{
		title: 'refuse to create in code what could belong to several specs',
		files:
			'//// specs/001-pay/spec.md\n- **FR-001**: Pay\n//// specs/002-send/spec.md\n- **FR-001**: Send\n//// a.py\n# @implements F<|>R-002\n',
		action: 'Create `FR-002`',
		refusal: 'This file is no place to define `FR-002`. Define it in another spec.',
	},
	{
		title: 'refuse to extract what would leave no reference',
		files: '### REQ-1: Log in\n\n<|See v1.|>2 of the rules.\n',
		action: 'Extract to a new requirement',
		refusal: 'What is around the selection would not say the same. Select whole sentences.',
	},
	{
		title: 'refuse to extract in a file that is not read for items',
		files: '//// templates/a.md\n# Log in\n\n<|By name.|>\n',
		action: 'Extract to a new requirement',
		refusal: 'This file is no place to define `REQ-001`. Define it in another spec.',
	},
]);
