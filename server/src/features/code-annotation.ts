import * as l10n from '@vscode/l10n';
import type { ChangeAnnotation } from 'vscode-languageserver-protocol';

/** Whoever writes specs does not change code unasked. */
export function codeAnnotation(): ChangeAnnotation {
	return { label: l10n.t('Change code'), description: l10n.t('Comments and titles of tests'), needsConfirmation: true };
}
