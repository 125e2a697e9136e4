import type { IssueState } from '../../language/issue.js';

/** A mark for a state that can be told apart without its colour. */
export function stateMark(state: IssueState): string {
	switch (state) {
		case 'open':
			return '○';
		case 'done':
			return '●';
		case 'dropped':
			return '⊘';
	}
}
