import type { Suppression } from '../../document.js';

/** In the `.openspec.yaml` of a change, `skip_specs: true` says that it is no slip that the change has no delta. */
export function readChangeSettings(path: string, text: string): readonly Suppression[] {
	return path.endsWith('.openspec.yaml') && /^skip_specs:[ \t]*(?:true|yes|on)[ \t]*(?:#.*)?$/im.test(text)
		? [{ start: 0, end: text.length, rules: ['openspec-applicable-delta'] }]
		: [];
}
