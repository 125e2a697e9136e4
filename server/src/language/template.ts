/**
 * Whether a file is a form to be filled in, judged by its path: `_TEMPLATE.md`, `spec-template.md`, or anything in a folder
 * `templates`; or instructions for an assistant, such as
 * `.claude/commands/specify.md` and `skills/pdf/SKILL.md`, or what a tool installs beside the specs that it writes. What stands in it is an example, and its
 * links lead from where its copies will lie.
 */
export function isTemplate(path: string): boolean {
	return formPath.test(path) || instructionPath.test(path) || skillPath.test(path) || installedPath.test(path);
}

const formPath = /(?:^|\/)(?:(?:[_.]|user-)?templates?\/|issue_template\/|(?:[^/]*[-_. ])?template\.[a-z]+$|[^/]*模板\.[a-z]+$)/i;

/** Folders whose names begin with a dot belong to tools; those of assistants hold what they shall be told. */
const instructionPath =
	/(?:^|\/)\.[^/]+\/(?:(?!specs\/)[^/]+\/)*(?:agents|chatmodes|commands|instructions|prompts|rules|skills|workflows)\//i;

/** By this name in capitals an assistant finds what it shall learn. */
const skillPath = /(?:^|\/)SKILL\.md$/;

/** Where BMAD installs itself: its agents, its workflows, and what they fill in. */
const installedPath = /(?:^|\/)(?:_bmad|\.bmad(?!-outputs?\/)[^/]*)\//i;
