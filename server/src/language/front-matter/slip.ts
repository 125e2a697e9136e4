import type { Span } from '../../util/span.js';
import type { YamlFault } from './yaml-fault.js';

/**
 * A mistake in one line through which YAML would misread the lines below. Its own span is what is written otherwise for them to be
 * read. All offsets are those of the YAML.
 */
export interface Slip extends Span {
	readonly fault: YamlFault;

	/** What `yaml` gets to see there: as long as what is written. */
	readonly replacement: string;

	/** The value that was meant, where what `yaml` gets to see stands for it. */
	readonly value?: MeantValue;
}

/** A value and where it is written. */
export interface MeantValue extends Span {
	readonly text: string;

	/** Where what stands for it starts. */
	readonly at: number;
}
