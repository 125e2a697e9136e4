/** Whether a text is Chinese rather than English with some Chinese in it; a Chinese character is about half a word. */
export function isChinese(text: string): boolean {
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
	return han > 0 && han * 2 >= latin;
}
