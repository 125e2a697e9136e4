import { type HeadingLine, headingLines } from './heading-lines.js';

/**
 * Whether a text is one of Reqvire's model. By its first heading it is `# Elements`, or one `# Element`, which was called `# Documents`
 * for a while. Older versions take any title, and so do we where a list says what only Reqvire's do.
 */
export function isModelFile(text: string): boolean {
	let title: string | undefined;
	for (const heading of headingLines(text)) {
		if (heading.depth === 1) {
			title ??= heading.name;
		} else if (isTitleOfOne(title) ? isMetadata(text, heading, 2) : isListOfModel(text, heading, title === 'Elements')) {
			return true;
		}
	}
	return false;
}

/** Whether a file with this title is one element as a whole. */
export function isTitleOfOne(title: string | undefined): boolean {
	return title === 'Element' || title === 'Documents';
}

/** Whether Reqvire leaves a file alone by its name: those that every repository has. */
export function isReserved(path: string): boolean {
	return reserved.test(path);
}

const reserved = /(?:^|\/)(?:README|CHANGELOG|CHANGES|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT|SECURITY|AUTHORS|ROADMAP)\.md$/;

function isMetadata(text: string, { depth, name, end }: HeadingLine, level: number, type = anyType): boolean {
	return depth === level && name === 'Metadata' && type.test(text.slice(end, end + longestList));
}

function isListOfModel(text: string, heading: HeadingLine, isTold: boolean): boolean {
	return (
		isMetadata(text, heading, 4, isTold ? anyType : ownType) ||
		(heading.depth === 4 && heading.name === 'Relations' && ownRelation.test(text.slice(heading.end, heading.end + longestList)))
	);
}

/** A type is among the first entries. */
const longestList = 500;
const typeEntry = String.raw`^(?:\s*[*-][ \t]+[\w-]+:[^\r\n]*(?=[\r\n]))*?\s*[*-][ \t]+type:[ \t]+`;
const anyType = new RegExp(String.raw`${typeEntry}[\w-]+[ \t]*(?=[\r\n]|$)`);

/** Types that nobody else is likely to have under such a heading. */
const ownType = new RegExp(
	String.raw`${typeEntry}(?:[a-z-]*(?:requirement|verification|specification|behavior|interface|constraint)|capability|ontology|input-output|semantic-(?:query-)?contract|verification-objective)[ \t]*(?=[\r\n]|$)`,
);
const ownRelation =
	/^\s*[*-][ \t]+(?:(?:derivedFrom|derive|satisfiedBy|satisfy|verifiedBy|verify|trace|refinedBy|refine|containedBy|contain):[ \t]+(?:[[<]|[^\s#/.]*[#/.]\S)|(?:specifiedBy|specify|definedBy|define|constrainedBy|constrain|usedBy|use):[ \t]+\[[^\]\r\n]*\]\([^)\r\n]*#)/;
