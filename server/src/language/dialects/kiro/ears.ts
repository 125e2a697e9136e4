import type { Span } from '../../../util/span.js';

/**
 * Whether a text is a sentence of EARS, the way in which Kiro writes criteria: `WHEN a writer undoes THE SYSTEM SHALL …`,
 * `当订单为空时，系统必须…`. An opening such as “When” is not enough: steps of a guide have that, too.
 */
export function isEars(text: string, { start, end }: Span): boolean {
	const sentence = text.slice(start, Math.min(end, start + longestSentence)).replaceAll('**', '');
	return forms.some(({ opens, obliges }) => opens.test(sentence) && obliges.test(sentence));
}

const longestSentence = 400;

/** How a sentence begins, and the words in it that oblige. */
const forms: readonly { readonly opens: RegExp; readonly obliges: RegExp }[] = [
	{ opens: /^(?:WHEN|IF|WHILE|WHERE|GIVEN|AFTER|UPON)\s/, obliges: /\s(?:THEN|SHALL|MUST)\s/ },
	{ opens: /^(?:when|if|while|where|given|after|upon|the)\s/i, obliges: /\sshall\s/i },
	{ opens: /^(?:当|當|如果|若|在|系统|系統)/, obliges: /应|應|必须|必須|则|則|SHALL/ },
	{ opens: /^(?:もし|システムは|[^。\r\n]{1,80}(?:とき|時|場合))/, obliges: /なければならない|すること|ものとする|shall/i },
	{ opens: /^[^.\r\n]{1,80}(?:때|경우|면)/, obliges: /해야 (?:합니다|한다)|shall/i },
	{ opens: /^(?:когда|если|пока|система)\s/i, obliges: /должн/i },
	{ opens: /^(?:quando|se|enquanto|cuando|si|mientras|[oe]l? sistema)\s/i, obliges: /\s(?:deve|debe)(?:rá)?\s/i },
	{ opens: /^(?:quand|lorsque|si|tant que|le système)\s/i, obliges: /\s(?:doit|devra)\s/i },
	{ opens: /^(?:wenn|falls|sobald|solange|das system)\s/i, obliges: /\smuss\s/i },
	{ opens: /^(?:khi|nếu|hệ thống)\s/i, obliges: /\sphải\s/i },
];
