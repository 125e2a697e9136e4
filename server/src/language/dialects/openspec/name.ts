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
	return defineNamed(text, { name, id: detach(text.slice(name.start, name.end)), kind: 'requirement' }, grammar);
}

/** A scenario under its name, behind that of its requirement; it may have an ID of its own, too. */
export function defineScenario(text: string, name: Span, { requirement, grammar }: ScenarioPlace): Definition {
	return defineNamed(text, { name, id: `${requirement}/${text.slice(name.start, name.end)}`, kind: 'criterion' }, grammar);
}

/** The name of the requirement that a scenario belongs to, and what IDs look like. */
interface ScenarioPlace {
	readonly requirement: string;
	readonly grammar: IdGrammar;
}

function defineNamed(
	text: string,
	{ name, ...rest }: Pick<Definition, 'id' | 'kind'> & { readonly name: Span },
	grammar: IdGrammar,
): Definition {
	const own = idAt(text, name, grammar);
	return {
		...rest,
		idStyle: 'name',
		idSpan: name,
		titleSpan: name,
		attributes: [],
		...(own?.isNumbered && own.id !== rest.id && { aliases: [detach(own.id)] }),
	};
}
