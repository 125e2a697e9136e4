import type { ComponentChildren, VNode } from 'preact';

/** What there is to choose from, and how a choice is told. */
export interface ChoiceProps<Value extends string> {
	readonly name: string;
	readonly values: readonly Value[];
	readonly value: Value;
	label(value: Value): ComponentChildren;
	choose(value: Value): void;
}

/** Buttons of which one is pressed. */
export function Choice<Value extends string>({ name, values, value, label, choose }: ChoiceProps<Value>): VNode {
	return (
		<div class="choice" role="group" aria-label={name}>
			{values.map(it => (
				<button key={it} type="button" aria-pressed={it === value} onClick={() => choose(it)}>
					{label(it)}
				</button>
			))}
		</div>
	);
}
