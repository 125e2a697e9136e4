export * from './block-facts.js';
export { FactKind } from './fact-kind.js';
export type { MarkdownFacts } from './facts.js';
export { countHeadings } from './headings.js';
export { headingSlugs, headingText } from './heading-slug.js';
export * from './inline-facts.js';
export { linkDestination } from './link-destination.js';
export { scanMarkdown } from './scan.js';
