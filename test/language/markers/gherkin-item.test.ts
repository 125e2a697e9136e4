import { expectReferences } from './expect-references.js';

// @verifies REQ-604
expectReferences([
	{
		title: 'should read a scenario that has an ID, what it covers, and no other',
		path: 'features/pay.feature',
		text: `Feature: Pay ☃

  @slow @id:<|scn~guest-pays~1|> @web
  @wip
  # Covers: <|req~guest~1|>, <|req~pay~2|>
  # Needs: itest
  Scenario Outline: A guest pays
    Given a basket

  @id:scn~nothing~1
  Rule: No scenario

  @id:scn~later~1
  Given a step between
  Scenario: Too late
`,
		says: ['mentions scn~guest-pays~1 (named)', 'covers req~guest~1', 'covers req~pay~2'],
	},
	{
		title: 'should take a scenario of tests for one that verifies',
		path: 'features/pay.feature',
		text: '# ☃\n@id:<|itest~pays~1|>\n# Covers: <|req~pay~2|>\nScenario: Pays\n',
		says: ['mentions itest~pays~1 (named)', 'verifies req~pay~2'],
	},
]);
