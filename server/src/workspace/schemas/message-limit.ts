import * as l10n from '@vscode/l10n';
import type { SchemaError } from './schema.js';

/** The messages of keywords that compare a value with a number, and of those that are too rare to have words of their own. */
export function describeLimit(subject: string, error: SchemaError): string {
	const { params, data } = error;
	const limit = Number(params['limit']);
	switch (error.keyword) {
		case 'minLength':
			return limit === 1
				? l10n.t('{0} must not be empty.', subject)
				: l10n.t('{0} is too short: it needs {1} characters or more.', subject, limit);
		case 'maxLength':
			return typeof data === 'string'
				? l10n.t('{0} is too long: {2} characters, at most {1} are allowed.', subject, limit, [...data].length)
				: l10n.t('{0} is too long: at most {1} characters are allowed.', subject, limit);
		case 'minimum':
			return l10n.t('{0} must be {1} or more.', subject, limit);
		case 'maximum':
			return l10n.t('{0} must be {1} or less.', subject, limit);
		case 'exclusiveMinimum':
			return l10n.t('{0} must be more than {1}.', subject, limit);
		case 'exclusiveMaximum':
			return l10n.t('{0} must be less than {1}.', subject, limit);
		case 'multipleOf':
			return l10n.t('{0} must be a multiple of {1}.', subject, Number(params['multipleOf']));
		case 'uniqueItems':
			return l10n.t('{0} lists the same value twice.', subject);
		case 'false schema':
			return l10n.t('{0} is not allowed here.', subject);
		default:
			return describeCount(subject, error, limit);
	}
}

function describeCount(subject: string, { keyword, params, message }: SchemaError, limit: number): string {
	switch (keyword) {
		case 'minItems':
			return l10n.t('{0} must list at least {1}.', subject, limit);
		case 'maxItems':
			return l10n.t('{0} must list at most {1}.', subject, limit);
		case 'minProperties':
			return l10n.t('{0} must have at least {1} fields.', subject, limit);
		case 'maxProperties':
			return l10n.t('{0} must have at most {1} fields.', subject, limit);
		case 'contains':
			return l10n.t('{0} must list at least {1} of a certain form.', subject, Number(params['minContains'] ?? 1));
		default:
			return l10n.t('{0} does not fit the schema: {1}.', subject, message ?? keyword);
	}
}
