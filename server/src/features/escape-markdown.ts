/** A text that Markdown shows as it is: no emphasis, no links, no HTML. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&').replace(/\s+/g, ' ');
}
