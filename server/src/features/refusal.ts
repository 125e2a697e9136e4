/** Why something that was asked for is not done, in the user's words and language. Anything else that is thrown is a bug. */
export class Refusal extends Error {}
