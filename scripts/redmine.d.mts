/** Installs Redmine where Debian has it and we may. A tracker that cannot be had costs one test, not all of them. */
export function installRedmine(): Promise<void>;

/** The folder of Redmine on this machine; `undefined` where there is none, or it was not set up to its end. */
export function findRedmine(): string | undefined;
