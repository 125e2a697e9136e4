/**
 * What an inline construct opens or closes with: all other text is passed over unseen. The last three are for bare addresses,
 * `https://…` and `www.…`.
 */
const marks = ['`', '[', ']', '<', '\\', '@', '://', 'w.', 'W.'];

/** Stands for the place of a mark that does not come any more; larger than that of any character. */
const NOWHERE = 0x3fff_ffff;

/** Finds the marks of a text one after the other. It looks for each by itself, as engines find single characters fastest. */
export class InlineMarkSearch {
	private readonly text: string;
	/** For each mark, where it stands next. */
	private readonly places: number[] = marks.map(() => -1);

	constructor(text: string) {
		this.text = text;
	}

	/** Where the first mark at or behind `from` starts. Later calls may only ask further right. */
	next(from: number): number {
		const { text, places } = this;
		let first = NOWHERE;
		for (let i = 0; i < places.length; i++) {
			let place = places[i] as number;
			if (place < from) {
				place = text.indexOf(marks[i] as string, from);
				place = place < 0 ? NOWHERE : place;
				places[i] = place;
			}
			if (place < first) {
				first = place;
			}
		}
		return first;
	}
}
