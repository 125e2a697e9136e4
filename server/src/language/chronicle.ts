import { FactKind, headingText, type MarkdownFacts } from './markdown/index.js';

/** Whether a file, by its path, tells of what was: `CHANGELOG.md`, `docs/release-notes/v2.md`. */
export function isChronicle(path: string): boolean {
	return chroniclePath.test(path);
}

/**
 * Whether a chronicle is one by its headings, too: they are versions or days. What it says of items is news of them, and defines
 * none. A file `changelog.md` without such headings may be the spec of a feature of that name.
 */
export function isChronicleOfVersions(path: string, text: string, facts: MarkdownFacts): boolean {
	if (!isChronicle(path)) {
		return false;
	}
	for (let fact = 0; fact < facts.blockCount; fact++) {
		if (facts.kind(fact) === FactKind.heading && version.test(headingText(text, facts, fact).trim())) {
			return true;
		}
	}
	return false;
}

const chroniclePath =
	/(?:^|\/)(?:(?:change-?log|release[-_]?notes|变更记录|更新日志|変更履歴|改訂履歴)(?:[-_.][^/]*)?(?:\.md$|\/)|(?:history|changes)\.md$)/i;

/** `[1.2.0] - 2026-01-31`, `v2`, `Version 1.2`, `2.0 (2026-01-31)`, `2026-01-31`, `Unreleased`, `未发布`; `1.2 Scope` is a section. */
const version =
	/^(?:\[?(?:v|version[ ]?)\d+(?:\.\d+)*\b|\[?\d+\.\d+\.\d+|\[\d+\.\d+\]|\d+\.\d+[ ]*(?:$|[-–—:(（][ ]*(?:\d{4}|un))|\[?(?:unreleased|\d{4}[-/.年]\d{1,2})|\[?未发布)/i;
