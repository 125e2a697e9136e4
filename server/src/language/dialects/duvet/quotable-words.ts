/**
 * What is compared of a section and of what code quotes of it: letters and digits. Lines are broken anew in a quote, and Markdown's marks, the
 * targets of links and the numbers of lists may be left out of it.
 */
export function quotableWords(text: string): string {
	return text
		.replace(listNumber, '')
		.replace(linkTarget, ']')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

const listNumber = /^[ \t]*\d{1,9}[.)](?=[ \t])/gm;
const linkTarget = /\]\([^()\s]{0,2000}\)/g;
