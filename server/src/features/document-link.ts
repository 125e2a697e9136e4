import { type DocumentLink, type DocumentLinkParams, DocumentLinkRequest } from 'vscode-languageserver-protocol';
import { isWritten, type SpecDocument } from '../language/document.js';
import { frontMatterEntries } from '../language/front-matter/index.js';
import { joinPath } from '../language/link-target.js';
import { positionAt, rangeOf } from '../util/line-table.js';
import type { LocatedItem } from '../workspace/postings.js';
import { feature } from './feature.js';
import { findPatternLinks } from './linking/pattern-links.js';
import type { Located } from './located.js';

/** `textDocument/documentLink`. */
export const documentLink = feature({ documentLinkProvider: {} }, DocumentLinkRequest.type, provideDocumentLink);

/** The IDs of a spec that lead to one item, the issues it names, the schema that its front matter names, and what the team has patterns for. */
export async function provideDocumentLink(located: Located, _: DocumentLinkParams): Promise<DocumentLink[] | null> {
	const { workspace, path } = located;
	const document = workspace.document(path);
	if (document?.type !== 'spec') {
		return null;
	}
	const written = workspace.referencesIn(document).filter(it => isWritten(it.reference));
	const links = written.flatMap(link => {
		const resolution = workspace.resolve(link);
		const isElsewhere = resolution.type === 'resolved' && resolution.target !== link.source;
		return isElsewhere ? [{ range: rangeOf(document.lines, link.reference), ...linkTo(located, resolution.target) }] : [];
	});
	const own = [...links, ...issueLinks(located, document), ...schemaLink(located)];
	const patterns = workspace.configuration.links;
	return [...own, ...(await findPatternLinks(located.text ?? '', patterns, located.log))];
}

function linkTo({ uriOf }: Located, { document, item }: LocatedItem): Pick<DocumentLink, 'target' | 'tooltip'> {
	const { line, character } = positionAt(document.lines, item.idSpan.start);
	return { target: `${uriOf(document.path)}#L${line + 1},${character + 1}`, tooltip: `${item.id} ${item.title}`.trim() };
}

/** Names of issues open their pages; an editor links URLs by itself. */
function issueLinks({ workspace }: Located, { issueReferences, lines }: SpecDocument): DocumentLink[] {
	return issueReferences.flatMap(reference => {
		const reading = reference.text.startsWith('http') ? undefined : workspace.issueNamed(reference.text);
		const tooltip = reading?.answer?.issue?.title;
		return reading
			? [{ range: rangeOf(lines, reference), target: reading.url, ...(tooltip === undefined ? {} : { tooltip }) }]
			: [];
	});
}

/** `$schema: ../schemas/prd.json` opens that file. */
function schemaLink({ workspace, path, uriOf }: Located): DocumentLink[] {
	const document = workspace.document(path);
	const frontMatter = document?.type === 'spec' ? document.frontMatter : undefined;
	const entry = frontMatter && frontMatterEntries(frontMatter).find(it => it.path[0] === '$schema');
	const target = entry && joinPath(path, entry.value);
	return document && entry && target !== undefined && workspace.hasFile(target)
		? [{ range: rangeOf(document.lines, entry.span), target: uriOf(target) }]
		: [];
}
