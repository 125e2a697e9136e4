import type { Lapse, SpecDocument } from '../../language/document.js';
import type { Severity } from '../../workspace/configuration.js';
import type { Rule, Violation } from '../rule.js';

/** How a rule tells of one sort of lapse, and how much it weighs where that is not the rule's own weight. */
export interface LapseMessage {
	readonly message: (name: string) => string;
	readonly severity?: Severity;
}

/** What the format of a document asks for, and its text lacks, in the words of one rule. */
export function* violationsOf(
	spec: SpecDocument,
	{ id }: Pick<Rule, 'id'>,
	messages: Readonly<Record<string, LapseMessage>>,
): Generator<Violation> {
	for (const lapse of spec.lapses) {
		const found = lapse.rule === id ? messages[lapse.what] : undefined;
		if (found) {
			yield toViolation(lapse, found);
		}
	}
}

function toViolation({ start, end, what, name }: Lapse, { message, severity }: LapseMessage): Violation {
	return { start, end, message: message(name), ...(severity && { severity }), data: { what, name } };
}
