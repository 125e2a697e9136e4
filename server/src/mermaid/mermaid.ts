/**
 * Mermaid, and the sanitizer that it uses. They are the largest thing that is shipped: one copy serves the server, which reads diagrams,
 * and the page that draws them. Nobody imports them elsewhere, and nobody loads this before there is a diagram.
 */
export { default as DOMPurify } from 'dompurify';
export { default as mermaid } from 'mermaid';
