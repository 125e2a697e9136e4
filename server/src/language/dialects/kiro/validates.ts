import { requirementWords, validatesWords } from './words.js';

const colon = String.raw`(?:\*\*)?[ \t]{0,4}[:：](?:\*\*)?[ \t]{0,4}`;
const requirements = String.raw`(?:${requirementWords})[ \t]{0,4}`;

/**
 * What opens a list of the requirements that something shows: `Validates: Requirements`, `Validates Requirements:`, `Validates Requirements`
 * before a number, `验证：需求`, `验证需求：`, `验证需求：需求`.
 */
export const validates = String.raw`(?:${validatesWords})(?:(?:需求|要件|[ ]?요구[ ]?사항)(?:\*\*)?[ \t]{0,4}[:：]?(?:\*\*)?[ \t]{0,4}(?:${requirements})?|${colon}${requirements}|[ \t]{1,4}${requirements}(?:${colon}|(?=\d)))`;

/** The same in a spec, in italics or in bold letters; in those `Requirements` may be left out: `**Validates: 1.1**`. */
export const validatesField = String.raw`(?:\*\*Validates${colon}(?:${requirements})?|(?:\*{1,2}|_{1,2})${validates})`;
