import { detach } from '../../util/detach.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * The `sprint-status.yaml` of BMAD, whose keys begin with the numbers of epics and stories, and whose values are their states.
 *
 * @example
 *   development_status:
 *     epic-1: in-progress
 *     1-4b-sign-in: done
 */
export const sprintStatus: MarkSyntax = {
	name: 'sprint-status',
	find: text => (text.includes('_status:') ? readKeys(text) : []),
};

function readKeys(text: string): FoundMark[] {
	const from = opening.exec(text);
	const rest = from ? text.slice(from.index + from[0].length) : '';
	const length = nextKey.exec(rest)?.index ?? rest.length;
	const offset = text.length - rest.length;
	return Array.from(rest.slice(0, length).matchAll(key), ({ index, groups }): FoundMark => {
		const { indent = '', epic, number = '', story = '', status } = groups ?? {};
		const start = offset + index + indent.length;
		const id = epic === undefined ? `Story ${number}.${story}` : `Epic ${epic}`;
		const written = epic === undefined ? `${number}-${story}` : `epic-${epic}`;
		return {
			id: detach(id),
			qualifier: undefined,
			verb: 'mentions',
			certainty: 'named',
			...(status !== undefined && { annotation: detach(status) }),
			start,
			end: start + written.length,
		};
	});
}

const opening = /^development_status:[ \t]*(?:#[^\r\n]*)?$/m;
const nextKey = /^[\p{L}_]/mu;
const key =
	/^(?<indent>[ \t]+)(?:epic-(?<epic>\d+)(?=:)|(?<number>\d+)-(?<story>\d+[a-z]?)(?=[-:]))(?=[^:\r\n]*:[ \t]*["']?(?<status>\p{L}[\p{L}_-]*)?)/gmu;
