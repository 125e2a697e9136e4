import * as l10n from '@vscode/l10n';
import type { Document, Link } from '../language/document.js';
import { type LinkTarget, outerFolder } from '../language/link-target.js';
import { isOnSite, mayBeElsewhere } from '../workspace/web-site.js';
import type { Workspace } from '../workspace/workspace.js';
import { hasAnchor } from './judgement/anchor.js';
import type { Rule, Violation } from './rule.js';

/**
 * A link leads to a file that is there, and to a place in it.
 *
 * Files are renamed and headings reworded; whoever follows the link later is lost. Links to web pages, and those from the root
 * of a web site (`/guide/`), are not looked at; nor are addresses (`./intro`, `../guide/`, `setup.html`) in the pages of a wiki or of a site
 * that Docusaurus, VitePress, Hugo or the like makes, and links that Obsidian follows by the name of a note. A missing place weighs less than a missing file: the page still opens.
 *
 * @implements REQ-111
 *
 * @example invalid
 *   Read [the research](research.md) first.
 *
 * @example invalid
 *   # Checkout
 *
 *   See [the limits](#limits).
 *
 * @example valid
 *   //// specs/checkout.md
 *   Read [the research](research.md#prices), [the site](https://example.org/missing) and [the guide](/guide/).
 *   //// specs/research.md
 *   ## Prices
 */
export const resolvedLink: Rule = {
	id: 'resolved-link',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: true,

	*checkSpec(document, workspace) {
		for (const link of document.links) {
			const violation = checkLink(link, document, workspace);
			if (violation) {
				yield violation;
			}
		}
	},
};

function checkLink({ target, start, end }: Link, document: Document, workspace: Workspace): Violation | undefined {
	if (!target) {
		return undefined;
	}
	const { path, fragment } = target;
	if (path !== document.path && isAbsent(path, workspace) && !isAddress(path, document, workspace)) {
		const message = l10n.t('`{0}` is not there. Correct the link, or add the file.', path);
		return { start, end, message, data: { path } };
	}
	return leadsSomewhere(target, workspace)
		? undefined
		: { start, end, message: describeAnchor(target, document), severity: 'information', data: { path, fragment } };
}

/** Outside of the workspace folder a file is absent where the folder it should be in is there: else only a part has been opened. */
function isAbsent(path: string, workspace: Workspace): boolean {
	if (path === '' || workspace.hasFile(path)) {
		return false;
	}
	const folder = outerFolder(path);
	return path.startsWith('..') ? folder !== undefined && workspace.hasFile(folder) : true;
}

/** A page of a web site has no file's name there, or has it seen from another folder, and where it is a folder, other pages are addressed from inside it. */
function isAddress(path: string, document: Document, workspace: Workspace): boolean {
	const hasFile = (it: string): boolean => workspace.hasFile(it);
	return address.test(path) ? isOnSite(document.path, hasFile) : mayBeElsewhere(path, document.path, hasFile);
}

const address = /(?:^|\/)(?:\.\.|[^./]+|[^/]+\.html?)$/;

/** Only of specs it is known which places they have. */
function leadsSomewhere({ path, fragment }: LinkTarget, workspace: Workspace): boolean {
	const target = workspace.document(path);
	return target?.type !== 'spec' || hasAnchor(target, fragment);
}

function describeAnchor({ path, fragment }: LinkTarget, document: Document): string {
	return path === document.path
		? l10n.t('Nothing in this file is called `#{0}`. Link to one of its headings.', fragment)
		: l10n.t('Nothing in `{0}` is called `#{1}`. Link to one of its headings.', path, fragment);
}
