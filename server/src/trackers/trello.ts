import type { Issue } from '../language/issue.js';
import { date, type Fields, fieldsOf, inner, listIn, listOf, longText, text, webAddress } from './answer.js';
import { makeIssue, type Tracker } from './tracker.js';

/** Trello. A card is named by its page alone; a request may be about ten of them. */
export const trello: Tracker = {
	type: 'trello',
	form: 'page',
	id: /^[0-9A-Za-z]{8}$/,
	page: /^\/c\/(?<id>[0-9A-Za-z]{8})(?:[/?#]|$)/,
	batchSize: { signedIn: 10, anonymous: 10 },
	isPerProject: false,
	tellsStrangers: false,
	access: {
		variables: ['CLEWLINE_TRELLO_TOKEN'],
		header: 'authorization',
		value: 'OAuth oauth_consumer_key="{user}", oauth_token="{secret}"',
	},

	keyOf: ({ id }) => id,
	urlOf: ({ id }, { url }) => `${url}/c/${id}`,
	apiOf: ({ api }) => api ?? 'https://api.trello.com/1',

	request: names => ({ method: 'GET', path: `/batch?urls=${names.map(it => encodeURIComponent(cardPath(it.id))).join(',')}` }),

	read(answer, names) {
		const answers = listOf(answer);
		const issues = new Map<string, Issue | undefined>();
		for (const [index, { id }] of names.entries()) {
			const fields = answers[index] ?? {};
			if ('200' in fields) {
				issues.set(id, toIssue(inner(fields, '200'), id));
			} else if (text(fields, 'statusCode') === '404') {
				issues.set(id, undefined);
			}
		}
		return issues;
	},

	searching: {
		request: (words, { projects: [board] }) =>
			board === undefined
				? undefined
				: {
						method: 'GET',
						path:
							`/search?query=${encodeURIComponent(words)}&idBoards=${encodeURIComponent(board)}&partial=true&modelTypes=cards` +
							`&card_fields=${cardFields}&card_list=true&card_members=true&cards_limit=20`,
					},
		read: answer =>
			listIn(fieldsOf(answer), 'cards').map(it => {
				const issue = toIssue(it, text(it, 'shortLink'));
				return { name: { project: '', id: issue.key }, issue };
			}),
	},

	creating: {
		prepare: ({ projects }) => ({ method: 'GET', path: `/boards/${encodeURIComponent(projects[0] ?? '')}/lists?filter=open` }),
		request: ({ title, body }, _, prepared) => ({
			method: 'POST',
			path: '/cards',
			body: { idList: text(listOf(prepared)[0] ?? {}, 'id'), name: title, desc: body },
		}),
		read: answer => ({ project: '', id: text(fieldsOf(answer), 'shortLink') }),
		search: (marker, { projects }) => ({
			method: 'GET',
			path:
				`/search?query=${encodeURIComponent(`"${marker}"`)}&idBoards=${encodeURIComponent(projects[0] ?? '')}` +
				'&modelTypes=cards&card_fields=shortLink&cards_limit=20',
		}),
		readFound: answer => listIn(fieldsOf(answer), 'cards').map(it => ({ project: '', id: text(it, 'shortLink') })),
	},

	texts: {
		request: (names, site) => trello.request(names, site, true),
		read: (answer, names) =>
			new Map(
				listOf(answer).flatMap((it, index) => {
					const name = names[index];
					const card = inner(it, '200');
					return name && 'name' in card
						? [[trello.keyOf(name), { title: text(card, 'name'), body: longText(card, 'desc') }] as const]
						: [];
				}),
			),
		change: ({ id }, { title, body }) => ({ method: 'PUT', path: `/cards/${id}`, body: { name: title, desc: body } }),
	},
};

const cardFields = 'shortLink,shortUrl,name,closed,due,dueComplete,labels,dateLastActivity';

/** Without a comma: commas part the paths of a batch. */
function cardPath(id: string): string {
	return `/cards/${id}?list=true&members=true`;
}

/** A card has no state but the list it is in, and whether what is due was done. */
function toIssue(fields: Fields, key: string): Issue {
	const list = text(inner(fields, 'list'), 'name');
	const isDone = fields['dueComplete'] === true || doneList.test(list);
	return makeIssue({
		key,
		url: webAddress(fields, 'shortUrl'),
		title: text(fields, 'name'),
		state: isDone ? 'done' : fields['closed'] === true ? 'dropped' : 'open',
		stateName: fields['closed'] === true ? 'archived' : list,
		assignee: text(listIn(fields, 'members')[0] ?? {}, 'fullName'),
		labels: listIn(fields, 'labels').flatMap(it => text(it, 'name') || []),
		milestone: '',
		due: date(fields, 'due'),
		updated: text(fields, 'dateLastActivity'),
	});
}

const doneList = /^(?:done|shipped|completed?|released|已完成|完成|已上线)/i;
