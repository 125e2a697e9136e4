import type { Link } from './document.js';
import { linkTarget } from './link-target.js';
import { definitionOf, FactKind, linkDestination, linkOf, type MarkdownFacts } from './markdown/index.js';

/** The links that may lead into the workspace: those with a scheme or a host of their own are left out. */
export function readLinks(path: string, text: string, facts: MarkdownFacts): Link[] {
	const links: Link[] = [];
	for (let fact = 0; fact < facts.count; fact++) {
		const place = destinationOf(facts, fact);
		if (place && place.start >= 0 && !isExternalDestination(text, place.start)) {
			const destination = linkDestination(text, place.start, place.end);
			links.push({ destination, target: linkTarget(path, destination), start: place.start, end: place.end });
		}
	}
	// The scanner tells of blocks, and so of definitions, before it tells of what stands in them.
	return links.sort((a, b) => a.start - b.start);
}

function destinationOf(facts: MarkdownFacts, fact: number): { start: number; end: number } | undefined {
	switch (facts.kind(fact)) {
		case FactKind.link:
		case FactKind.image: {
			const { destinationStart, destinationEnd } = linkOf(facts, fact);
			return { start: destinationStart, end: destinationEnd };
		}
		case FactKind.definition: {
			const { destinationStart, destinationEnd } = definitionOf(facts, fact);
			return { start: destinationStart, end: destinationEnd };
		}
		default:
			return undefined;
	}
}

/** Whether the destination at an offset leads out of the workspace: `https://…`, `mailto:…`, `//host/…`, in angle brackets or not. */
export function isExternalDestination(text: string, start: number): boolean {
	return /^<?(?:[A-Za-z][A-Za-z0-9+.-]*:|\/\/)/.test(text.slice(start, start + 40));
}
