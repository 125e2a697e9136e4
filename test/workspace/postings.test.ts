import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInIdGrammar } from '../../server/src/language/id.js';
import { readCode } from '../../server/src/language/read-code.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { idsOf, Postings } from '../../server/src/workspace/postings.js';

const login = readSpec(
	'login.md',
	'## REQ-1: Log in\n- refines: STORY-1\n- aliases: REQ-9\n\nSee REQ-2 and REQ-1.\n\n- **AC-1** It works, unlike REQ-2.\n  - verifies: REQ-2\n',
);
const other = readSpec('other.md', '## REQ-2: Other\n- depends-on: REQ-1, REQ-9\n\n## REQ-1: Again\n');
const code = readCode('login.ts', '// @implements REQ-1\n', builtInIdGrammar);

/** What is known of an ID: `definitions aliased references`, each by its file. */
function counts(postings: Postings, id: string): string | undefined {
	const posting = postings.find(id);
	const paths = (entries: readonly { readonly document: { readonly path: string } }[]) =>
		entries.map(it => it.document.path).join(' ');
	return posting && [posting.definitions, posting.aliased, posting.references].map(paths).join(' | ');
}

function index(): Postings {
	const postings = new Postings();
	for (const document of [login, other, code]) {
		postings.add(document);
	}
	return postings;
}

test('should know where every ID stands', () => {
	const postings = index();
	assert.deepEqual(
		['REQ-1', 'REQ-2', 'REQ-9', 'AC-1', 'STORY-1', 'REQ-3'].map(it => counts(postings, it)),
		[
			'login.md other.md |  | login.md other.md login.ts',
			'other.md |  | login.md login.md login.md',
			' | login.md | login.md other.md',
			'login.md |  | ',
			' |  | login.md',
			undefined,
		],
	);
});

test('should join items to what is around them, inside them and said in them', () => {
	const { items, references } = index().entryOf(login);
	const [requirement, criterion] = items;
	assert.ok(requirement && criterion);
	assert.equal(requirement.parent, undefined);
	assert.equal(criterion.parent, requirement);
	assert.deepEqual(requirement.inside, [criterion]);
	assert.deepEqual(criterion.inside, []);
	const say = (links: typeof references) => links.map(it => `${it.reference.verb} ${it.reference.id}`);
	assert.deepEqual(say(requirement.links), ['refines STORY-1']);
	assert.deepEqual(say(criterion.links), ['verifies REQ-2']);
	assert.deepEqual(
		references.map(it => it.source?.item.id),
		['REQ-1', 'REQ-1', 'REQ-1', 'REQ-1', 'AC-1', 'AC-1'],
	);
	assert.ok(references.every(it => it.posting.references.includes(it)));
	assert.ok(items.every(it => it.posting.definitions.includes(it)));
});

test('should know the links to an ID from its mentions, and forget them with their document', () => {
	const postings = index();
	const links = (id: string) => postings.find(id)?.links.map(it => `${it.document.path} ${it.reference.verb}`);
	assert.deepEqual(links('REQ-1'), ['other.md depends-on', 'login.ts implements']);
	assert.deepEqual(links('REQ-2'), ['login.md verifies']);
	postings.remove(other);
	postings.remove(login);
	assert.deepEqual(links('REQ-1'), ['login.ts implements']);
	postings.remove(code);
	assert.equal(links('REQ-1'), undefined);
});

test('should know the revisions of an ID that are in use, before and after it was first asked', () => {
	const postings = new Postings();
	const documents = ['`req~a~1`\n', '`req~a~2`\n\nCovers:\n* `feat~b~1`\n', '`dsn~c~1`\n\nSee req~a~3.\n'].map((text, index) =>
		readSpec(`${index}.md`, text),
	);
	const revisions = () => postings.revisionsOf('req~a~9');
	const [first, second, third] = documents;
	assert.ok(first && second && third);
	postings.add(first);
	postings.add(second);
	assert.deepEqual(revisions(), ['req~a~1', 'req~a~2']);
	postings.add(third);
	assert.deepEqual(revisions(), ['req~a~1', 'req~a~2', 'req~a~3']);
	postings.remove(first);
	assert.deepEqual(revisions(), ['req~a~2', 'req~a~3']);
	documents.forEach(it => void postings.remove(it));
	assert.deepEqual(revisions(), []);
	assert.deepEqual(postings.revisionsOf('REQ-1'), []);
});

test('should forget a document, and all that only it has said', () => {
	const postings = index();
	postings.remove(login);
	assert.deepEqual(
		['REQ-1', 'REQ-2', 'REQ-9', 'AC-1', 'STORY-1'].map(it => counts(postings, it)),
		['other.md |  | other.md login.ts', 'other.md |  | ', ' |  | other.md', undefined, undefined],
	);
	assert.deepEqual(postings.entryOf(login), { items: [], references: [] });
	postings.remove(login);
	postings.remove(other);
	postings.remove(code);
	assert.equal(postings.find('REQ-1'), undefined);
});

test('should have a version that rises with every change', () => {
	const postings = new Postings();
	const versions = [
		postings.version,
		...[() => postings.add(login), () => postings.add(code), () => postings.remove(login)].map(step => {
			step();
			return postings.version;
		}),
	];
	assert.deepEqual(
		[...new Set(versions)].toSorted((a, b) => a - b),
		versions,
	);
});

test('should not share the empty lists of two items', () => {
	const postings = index();
	const [first] = postings.entryOf(other).items;
	assert.deepEqual(first?.inside, []);
	postings.add(readSpec('new.md', '# REQ-7: a\n\n## REQ-8: b\n'));
	assert.deepEqual(first.inside, []);
	assert.deepEqual(postings.find('STORY-1')?.definitions, []);
});

test('should name every ID of a document once', () => {
	assert.deepEqual([...idsOf(login)].sort(), ['AC-1', 'REQ-1', 'REQ-2', 'REQ-9', 'STORY-1']);
	assert.deepEqual([...idsOf(code)], ['REQ-1']);
	assert.deepEqual([...idsOf(readSpec('a.md', ''))], []);
});
