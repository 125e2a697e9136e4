import * as l10n from '@vscode/l10n';
import type { Delta, DeltaEntry } from '../../language/document.js';
import type { Violation } from '../rule.js';

/** What a delta says twice of one requirement, or otherwise at another place. */
export function* conflictsIn({ entries }: Delta): Generator<Violation> {
	const byName = new Map<string, DeltaEntry[]>();
	for (const entry of entries) {
		const before = byName.get(entry.name) ?? [];
		const rival = before.find(it => isConflict(it, entry));
		if (rival) {
			yield conflict(entry, rival.operation === entry.operation ? describeTwice(entry) : describeBoth(rival, entry));
		}
		before.push(entry);
		byName.set(entry.name, before);
	}
	const newNames = new Set<string>();
	for (const entry of entries) {
		const { newName } = entry;
		if (newName !== undefined && (newNames.has(newName) || byName.get(newName)?.some(it => it.operation === 'added'))) {
			yield conflict(entry, l10n.t('Another requirement is to be called “{0}”, too. Choose another name.', newName));
		}
		newNames.add(newName ?? '');
	}
}

/** A new name is another requirement's business, and may be modified at once. */
function isConflict(a: DeltaEntry, b: DeltaEntry): boolean {
	const operations = [a.operation, b.operation];
	return a.operation === b.operation || !(operations.includes('renamed') && operations.includes('added'));
}

function conflict({ start, end, name }: DeltaEntry, message: string): Violation {
	return { start, end, message, data: { what: 'conflict', name } };
}

function describeTwice({ name, operation }: DeltaEntry): string {
	return l10n.t('“{0}” is named twice under {1}. Keep one.', name, operation.toUpperCase());
}

function describeBoth(a: DeltaEntry, b: DeltaEntry): string {
	const modified = [a, b].find(it => it.operation === 'modified');
	const renamed = [a, b].find(it => it.operation === 'renamed');
	return modified && renamed
		? l10n.t('“{0}” is renamed here. Modify it under its new name, “{1}”.', a.name, renamed.newName ?? '')
		: l10n.t('“{0}” is under both {1} and {2}. Keep one.', a.name, a.operation.toUpperCase(), b.operation.toUpperCase());
}
