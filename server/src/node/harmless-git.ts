/** What git is told before every question: it takes no lock, starts no program that the repository names, and asks no network. */
export const harmless: readonly string[] = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'protocol.allow=never'];
