/** The user has asked for something that cannot be: the message says what, and what to do instead. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
