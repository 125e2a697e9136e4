import type { Nodes, PhrasingContent, RootContent } from 'mdast';

/** Where a link leads; `undefined` for one that is shown as its text alone. */
type ResolveUrl = (url: string) => string | undefined;

/** In UTF-16 units of Markdown: about a screen. */
const longestBody = 900;

/**
 * Markdown for a hover: whole blocks up to a screenful, headings as bold lines, without HTML, pictures and footnotes.
 * remark, which reads and writes it, is loaded when the first body is shown.
 */
export async function renderBlocks(markdown: string, resolveUrl: ResolveUrl): Promise<string | undefined> {
	const [{ remark }, { default: remarkGfm }] = await Promise.all([import('remark'), import('remark-gfm')]);
	const processor = remark().use(remarkGfm);
	const shown: string[] = [];
	let length = 0;
	for (const block of processor.parse(markdown).children.flatMap(it => toSafeBlock(it, resolveUrl))) {
		const text = processor.stringify({ type: 'root', children: [block] }).trim();
		length += text.length;
		if (length > longestBody && shown.length > 0) {
			return [...shown, '…'].join('\n\n');
		}
		shown.push(text);
	}
	return shown.length === 0 ? undefined : shown.join('\n\n');
}

function toSafeBlock(block: RootContent, resolveUrl: ResolveUrl): RootContent[] {
	const [safe] = withoutDanger([block], resolveUrl);
	return safe?.type === 'heading'
		? [{ type: 'paragraph', children: [{ type: 'strong', children: safe.children }] }]
		: safe
			? [safe]
			: [];
}

/** The same nodes, without those that could do anything, however deep. */
function withoutDanger<Node extends Nodes>(nodes: readonly Node[], resolveUrl: ResolveUrl): Node[] {
	return nodes.flatMap((node): Node[] => {
		switch (node.type) {
			case 'html':
			case 'yaml':
			case 'definition':
			case 'footnoteDefinition':
			case 'footnoteReference':
				return [];
			case 'image':
			case 'imageReference':
				return [{ type: 'text', value: node.alt ?? '' } as Node];
			case 'linkReference':
				return withoutDanger(node.children, resolveUrl) as unknown as Node[];
			case 'code':
				// A hover draws no diagrams, and their source tells less than their outline.
				return node.lang === 'mermaid' ? [] : [node];
			case 'link': {
				const children: PhrasingContent[] = withoutDanger(node.children, resolveUrl);
				const url = resolveUrl(node.url);
				return (url === undefined ? children : [{ ...node, url, children }]) as Node[];
			}
			default:
				return ['children' in node ? { ...node, children: withoutDanger<Nodes>(node.children, resolveUrl) } : node];
		}
	});
}
