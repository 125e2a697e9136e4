export { type FrontMatterEntry, frontMatterEntries } from './entries.js';
export { type FrontMatter, readFrontMatter, readFrontMatterSource, readYamlFile } from './front-matter.js';
export { locate, type YamlLocation, type YamlPath } from './locate.js';
export type { YamlFault } from './yaml-fault.js';
export type { YamlNode } from './yaml-node.js';
