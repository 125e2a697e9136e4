/** The anchor that GitHub gives a heading of this name: relations may also say the name itself. */
export function anchorOfName(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
		.replace(/ /g, '-');
}
