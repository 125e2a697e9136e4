import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import { type IdGrammar, idAt } from '../../id.js';
import type { Definition } from '../dialect.js';
import { requirementWord } from './words.js';

/** The name of `Requirement: Sign in`, or of `Scenario: Wrong password`; the whole heading where no such word opens it. */
export function nameAfter(opening: RegExp, text: string, { start, end }: Span): Span {
	const length = opening.exec(text.slice(start, Math.min(end, start + longestOpening)))?.[0].length ?? 0;
	return { start: start + length, end };
}

const longestOpening = 80;

/** Whether a heading says that it is a requirement's. */
export function isRequirement(text: string, { start, end }: Span): boolean {
	return requirementWord.test(text.slice(start, Math.min(end, start + longestOpening)));
}

/** A requirement under its name. A team that writes an ID of its own before the name may go on using that. */
export function defineRequirement(text: string, name: Span, grammar: IdGrammar): Definition {
	const own = idAt(text, name, grammar);
	const id = detach(text.slice(name.start, name.end));
	return {
		id,
		idStyle: 'name',
		kind: 'requirement',
		idSpan: name,
		titleSpan: name,
		attributes: [],
		...(own?.isNumbered && own.id !== id && { aliases: [detach(own.id)] }),
	};
}

/** A scenario under its name, behind that of its requirement. */
export function defineScenario(text: string, name: Span, requirement: string): Definition {
	return {
		id: `${requirement}/${text.slice(name.start, name.end)}`,
		idStyle: 'name',
		kind: 'criterion',
		idSpan: name,
		titleSpan: name,
		attributes: [],
	};
}
