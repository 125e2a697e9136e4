import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AstBuilder, dialects, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type Background, type FeatureChild, IdGenerator, type Rule, type Scenario, type Tag } from '@cucumber/messages';
import { builtInIdGrammar, findIds } from '../../server/src/language/id.js';
import { readCode } from '../../server/src/language/read-code.js';

/** A part of a feature: what has tags, a title, or both. */
interface Part {
	readonly tags?: readonly Tag[];
	readonly name: string;
}

/** The IDs that Gherkin's own parser finds in tags and at the beginning of titles, each once, sorted. */
function idsByGherkin(text: string): readonly string[] {
	const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
	const { feature } = parser.parse(text);
	const parts: Part[] = feature ? [feature, ...feature.children.flatMap(partsOf)] : [];
	const words = parts.flatMap(({ tags = [], name }) => [...tags.map(tag => tag.name.slice(1)), name]);
	const opening = words.flatMap(word =>
		findIds(word, { start: 0, end: word.length }, builtInIdGrammar).filter(id => id.start === 0),
	);
	return [...new Set(opening.map(id => id.id))].sort();
}

function partsOf({ rule, background, scenario }: FeatureChild): Part[] {
	return [...ruleParts(rule), ...(background ? [background] : []), ...(scenario ? scenarioParts(scenario) : [])];
}

function ruleParts(rule: Rule | undefined): Part[] {
	const inside = (it: { background?: Background; scenario?: Scenario }): Part[] => partsOf(it);
	return rule ? [rule, ...rule.children.flatMap(inside)] : [];
}

function scenarioParts(scenario: Scenario): Part[] {
	return [scenario, ...scenario.examples];
}

function idsByUs(text: string): readonly string[] {
	const { references } = readCode('features/pay.feature', text, builtInIdGrammar);
	return [...new Set(references.filter(it => it.verb === 'verifies').map(it => it.id))].sort();
}

const feature = `@REQ-1 @slow
Feature: REQ-2 Pay
  As someone who has read REQ-90
  I pay.

  Background: REQ-3
    Given a cart with "REQ-91"

  @REQ-4 @REQ-5 # @REQ-92
  Rule: REQ-6 guests pay, too

    @REQ-7
    @REQ-8
    Scenario Outline: REQ-9 a <kind> pays
      # nothing of REQ-93
      Given the text
        """
        @REQ-94
        Scenario: REQ-95
        """
      And another
        \`\`\`
        @REQ-96
        \`\`\`
      When a table has
        | REQ-97 | @REQ-98 |
      * Scenario: REQ-99 is a step

      @REQ-10
      Examples: REQ-11
        | kind  |
        | guest |

    Example: REQ-12
`;

// The parser of those who keep the format is the judge.
describe('Gherkin', () => {
	it('REQ-012 should be read as its own parser reads it', () => {
		const ids = idsByGherkin(feature);
		assert.deepEqual(idsByUs(feature), ids);
		assert.equal(ids.length, 12);
	});

	for (const [
		code,
		{
			native,
			feature: [head],
			rule: [rule],
			scenario: [scenario],
			given,
		},
	] of Object.entries(dialects)) {
		it(`REQ-012 should be read in ${native}`, () => {
			const text = `# language: ${code}\n@REQ-1\n${head}: REQ-2\n  ${rule}: REQ-3\n    ${scenario}: REQ-4 x\n      ${given.at(-1)}REQ-9\n`;
			assert.deepEqual(idsByUs(text), idsByGherkin(text));
			assert.equal(idsByUs(text).length, 4);
		});
	}
});
