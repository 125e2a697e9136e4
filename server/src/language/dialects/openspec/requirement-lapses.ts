import type { Lapse } from '../../document.js';
import { isNormative, requirementText } from './body.js';
import { isRequirement, nameAfter } from './name.js';
import type { Outline, Section } from './outline.js';
import { requirementWord } from './words.js';

/** Whether a requirement of a spec says more at once than anybody takes in. */
export function lengthLapses(text: string, requirement: Section, outline: Outline): Lapse[] {
	const { start, end } = nameAfter(requirementWord, text, requirement.content);
	const isLong = requirementText(outline.bodyOf(text, requirement)).length > longestSentence;
	return isLong ? [{ start, end, rule: 'openspec-normative-word', what: 'long-text', name: text.slice(start, end) }] : [];
}

const longestSentence = 500;

/** What a requirement lacks: a sentence, a word that obliges, a scenario. */
export function requirementLapses(text: string, requirement: Section, outline: Outline): Lapse[] {
	const { start, end } = nameAfter(requirementWord, text, requirement.content);
	const name = text.slice(start, end);
	const sentence = requirementText(outline.bodyOf(text, requirement));
	const lapses = findFaults(sentence, isRequirement(text, requirement.content)).map((what): Lapse => {
		return { start, end, rule: 'openspec-normative-word', what, name };
	});
	const hasScenario = outline.under(requirement).some(it => outline.contentOf(text, it).trim() !== '');
	return hasScenario ? lapses : [...lapses, { start, end, rule: 'openspec-scenario', what: 'no-scenario', name }];
}

/** A bare heading such as `The system SHALL …` is a sentence itself. */
function findFaults(sentence: string, isNamed: boolean): string[] {
	if (sentence === '') {
		return isNamed ? ['no-text'] : [];
	}
	const isSilent = isNamed && !isNormative(sentence);
	return isSilent ? ['no-normative-word'] : [];
}
