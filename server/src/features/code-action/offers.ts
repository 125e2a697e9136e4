import { CodeActionKind, type Range } from 'vscode-languageserver-protocol';
import type { Finding } from '../../rules/rule.js';
import { offsetAt } from '../../util/line-table.js';
import type { Span } from '../../util/span.js';
import type { Located } from '../located.js';
import { fixAll, fixAllKind } from './fix-all.js';
import { fixRuleEverywhere } from './fix-rule-everywhere.js';
import { quickFixes, refactorings } from './index.js';
import type { KindOffer, Offer, Scene } from './offer.js';

/**
 * All that can be done at a range, of the kinds that are asked for. It begins with the findings of now: those that a client
 * sends may be of an older text. What fails is left out, and the log hears of it.
 */
export function offersAt(folder: Located, range: Range, only: readonly CodeActionKind[] | undefined): KindOffer[] {
	const { workspace, path, text } = folder;
	const document = workspace.document(path);
	if (!document || text === undefined) {
		return [];
	}

	const start = Math.min(offsetAt(document.lines, range.start), text.length);
	const selection = { start, end: Math.max(start, Math.min(offsetAt(document.lines, range.end), text.length)) };
	const scene: Scene = { folder, workspace, document, text, selection };
	const isWanted = (kind: CodeActionKind): boolean => !only || only.some(it => kind === it || kind.startsWith(`${it}.`));
	return [
		...(isWanted(CodeActionKind.QuickFix) ? fixesAt(scene) : []),
		...refactorings
			.filter(it => isWanted(it.kind))
			.flatMap(it => attempt(folder, it.kind, () => it.offers(scene)).map(offer => ({ ...offer, kind: it.kind }))),
		...(only && isWanted(fixAllKind)
			? attempt(folder, fixAllKind, () => fixAll(scene)).map(offer => ({ ...offer, kind: fixAllKind }))
			: []),
	];
}

/** Whoever selects a whole file is not looking for a fix of its hundredth finding. */
const mostFindings = 50;

function fixesAt(scene: Scene): KindOffer[] {
	const { folder, selection } = scene;
	const findings = folder
		.findings()
		.filter(it => touches(it, selection))
		.slice(0, mostFindings);
	const fixes = findings.flatMap(finding =>
		quickFixes
			.filter(it => it.rules.length === 0 || it.rules.includes(finding.rule))
			.flatMap(it => attempt(folder, finding.rule, () => it.offers(finding, scene)))
			.map(offer => asFix(offer, finding)),
	);
	const rules = new Map(findings.map(it => [it.rule, it]));
	const everywhere = Array.from(rules.values(), finding =>
		attempt(folder, finding.rule, () => fixRuleEverywhere(finding, scene)).map(offer => asFix(offer, finding)),
	);
	return [...fixes, ...everywhere.flat()];
}

function asFix(offer: Offer, finding: Finding): KindOffer {
	return { ...offer, kind: CodeActionKind.QuickFix, finding };
}

function attempt(folder: Located, name: string, find: () => readonly Offer[]): readonly Offer[] {
	try {
		return find();
	} catch (error) {
		folder.log(`An action for ${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
		return [];
	}
}

function touches(finding: Span, { start, end }: Span): boolean {
	return finding.start <= end && start <= finding.end;
}
