/** Where the page of a rule is. */
export function ruleUrl(rule: string): string {
	return `${documentation}/rules/${rule}.md`;
}

/** The home of the product, for those who read a report and do not know it. */
export const homePage = 'https://github.com/clewline/clewline';

const documentation = `${homePage}/blob/main/docs`;
