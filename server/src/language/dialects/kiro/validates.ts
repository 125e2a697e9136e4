import { requirementWords, validatesWords } from './words.js';

const colon = String.raw`(?:\*\*)?[ \t]{0,4}[:：](?:\*\*)?[ \t]{0,4}`;
const requirements = String.raw`(?:${requirementWords})[ \t]{0,4}`;

/** What opens a list of the requirements that something shows: `Validates: Requirements`, `验证：需求`, `验证需求：`, `验证需求：需求`. */
export const validates = String.raw`(?:${validatesWords})(?:(?:需求|要件|[ ]?요구[ ]?사항)(?:\*\*)?[ \t]{0,4}[:：]?(?:\*\*)?[ \t]{0,4}(?:${requirements})?|${colon}${requirements})`;

/** The same in a spec, where the bold letters or the italics tell that it is a field, so that `Requirements` may be left out. */
export const validatesField = String.raw`(?:\*{1,2}|_{1,2})(?:Validates${colon}(?:${requirements})?|${validates})`;
