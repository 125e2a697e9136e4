export { bareNumbersAt } from './bare-number.js';
export { bareText, textMeantBy } from './bare-text.js';
export { isPlainString } from './core-scalar.js';
export { type FrontMatterEntry, frontMatterEntries } from './entries.js';
export { type FrontMatter, readFrontMatter, readFrontMatterSource, readYamlFile } from './front-matter.js';
export { locate, type YamlLocation, type YamlPath } from './locate.js';
export type { YamlFault } from './yaml-fault.js';
export type { YamlMap, YamlNode } from './yaml-node.js';
export { missingSpace, wideColon } from './unclosed-key.js';
