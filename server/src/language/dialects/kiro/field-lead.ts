import { requirementWords } from './words.js';

/** The words of a field for requirements: `Requirements`, `对应需求`. */
export const fieldName = String.raw`(?:(?:对应|對應|対応|关联|關聯|関連)?(?:${requirementWords}))`;

/**
 * The source of a pattern of what opens a field in italics: `_Requirements: ` and, by tools that format Markdown, `*Requirements: ` and
 * `\_Requirements: `. The letters may be bold as well, and the italics may end before the colon or behind it: `**_Requirements:** `,
 * `_Requirements_: `.
 */
export const fieldLead = String.raw`(?<![\w*\\])(?:\*\*)?(?:\\?_|\*(?!\*))(?:\*\*)?${fieldName}(?:_|\*{1,2})?[ \t]{0,4}[:：](?:_|\*{1,2})?[ \t]{0,4}`;
