/**
 * Whether a file is a form to be filled in, judged by its path: `_TEMPLATE.md`, `spec-template.md`, or anything in a folder
 * `templates`. What stands in it is an example, and its links lead from where its copies will lie.
 */
export function isTemplate(path: string): boolean {
	return templatePath.test(path);
}

const templatePath = /(?:^|\/)(?:[_.]?templates?\/|issue_template\/|(?:[^/]*[-_. ])?template\.[a-z]+$|[^/]*模板\.[a-z]+$)/i;
