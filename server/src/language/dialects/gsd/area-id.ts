import { builtInKindByPrefix, type Kind } from '../../kind.js';
import { extendedGrammar } from '../extended-grammar.js';

/** The prefixes of a team, and every word in capitals: `AUTH-01` is a requirement about signing in, and `DATA-01` one about data. */
class AreaPrefixes extends Map<string, Kind> {
	override get(prefix: string): Kind | undefined {
		const known = super.get(prefix);
		const isMeant = known !== undefined && (known !== builtInKindByPrefix.get(prefix) || kept.has(known));
		return isMeant ? known : area.test(prefix) && !standards.has(prefix) ? 'requirement' : known;
	}
}

/** Of the built-in prefixes, those of these kinds name no area of a product. */
const kept: ReadonlySet<Kind> = new Set<Kind>(['criterion', 'story']);
const area = /^(?=[A-Z0-9]{1,16}$)[0-9]*[A-Z][A-Z0-9]*$/;

/** What is numbered by others: `UTF-8`, `RFC-2119`. */
const standards: ReadonlySet<string> = new Set([
	...['AES', 'CVE', 'CWE', 'ECMA', 'ES', 'GPT', 'HTTP', 'IEEE', 'ISO', 'MD', 'RFC', 'RSA', 'SHA', 'UTF', 'WCAG'],
]);

/** The IDs of a team, with those that areas of its product give. */
export const withAreaIds = extendedGrammar(own => new AreaPrefixes(own));
