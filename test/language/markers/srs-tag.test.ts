import { test } from 'node:test';
import { builtInIdGrammar } from '../../../server/src/language/id.js';
import { srsTag } from '../../../server/src/language/markers/srs-tag.js';
import { assertProportional } from '../../support/growth.js';
import { expectReferences } from './expect-references.js';

// @verifies AC-883
expectReferences([
	{
		title: 'should read what code repeats of a requirement',
		path: 'src/uws.c',
		text: `/* Codes_<|SRS_UWS_CLIENT_01_001|>: [ It shall open. ]*/ /*Codes_<|SRS_UWS_CLIENT_01_002|>: [x]*/
// Codes_<|SRS_Mqtt_34_057|>: [This function shall parse it.]
/* Requirements satisfied without any code:
Tests_<|SRS_UWS_CLIENT_01_003|>: [x]
☃ Tests_<|SRS_UWS_CLIENT_01_004|> */
`,
		says: [
			'implements SRS_UWS_CLIENT_01_001',
			'implements SRS_UWS_CLIENT_01_002',
			'implements SRS_Mqtt_34_057',
			'verifies SRS_UWS_CLIENT_01_003',
			'verifies SRS_UWS_CLIENT_01_004',
		],
	},
	{
		title: 'should take the word for what it says in a test, too',
		path: 'tests/uws_ut.c',
		text: '/* Codes_<|SRS_UWS_01_001|>, Tests_<|SRS_UWS_01_002|> */\n',
		says: ['implements SRS_UWS_01_001', 'verifies SRS_UWS_01_002'],
	},
	{
		title: 'should read none in code and in strings, and no other words',
		path: 'src/uws.c',
		text: 'int Codes_SRS_A_1; char *a = "Codes_SRS_A_01_001"; // MyCodes_SRS_A_1 Codes_SRS_A_1_x Codes_SRS_A\n',
	},
]);

for (const unit of ['Codes_SRS_', 'Codes_SRS_A_01_', 'Codes_SRS_A_01_001: ']) {
	test(`REQ-012 should take linear time for many ${unit}`, async () => {
		const file = { grammar: builtInIdGrammar, isTest: false };
		await assertProportional(count => srsTag.find(unit.repeat(count), file), { from: 20_000 });
	});
}
