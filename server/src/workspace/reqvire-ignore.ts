import createIgnore from 'ignore';
import { type Configuration, defaultConfiguration } from './configuration.js';

/** Where Reqvire is told which Markdown is none of its model, at the root of a workspace folder. */
export const reqvireIgnoreFile = '.reqvireignore';

/**
 * What a team has decided that tells Reqvire which files are no specs, in the words of `.gitignore`. They may be linked to, and code among them
 * is read. Whoever says in `clewline.yaml` what is a spec has said more.
 *
 * @implements REQ-613
 */
export function withoutReqvireIgnored(configuration: Configuration, text: string | undefined): Configuration {
	const { isSpec } = configuration;
	if (text === undefined || isSpec !== defaultConfiguration.isSpec) {
		return configuration;
	}
	const rules = createIgnore({ allowRelativePaths: true }).add(text);
	return { ...configuration, isSpec: path => isSpec(path) && !rules.ignores(path) };
}
