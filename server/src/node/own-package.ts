import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The version in our own `package.json`. */
export async function readOwnVersion(): Promise<string> {
	return (await findOwnPackage(import.meta.dirname))?.version ?? '';
}

/** The English messages of the engine with those of another language; `undefined` where nobody has translated them. */
export async function readOwnTranslation(locale: string): Promise<Readonly<Record<string, string>> | undefined> {
	const own = await findOwnPackage(import.meta.dirname);
	const text = own && (await readText(join(own.folder, 'l10n', `server.${locale}.json`)));
	return text === undefined ? undefined : (JSON.parse(text) as Record<string, string>);
}

/** The page of a rule in our documentation; `undefined` where there is none. */
export async function readOwnPage(rule: string): Promise<string | undefined> {
	const own = await findOwnPackage(import.meta.dirname);
	return own && readText(join(own.folder, 'docs', 'rules', `${rule}.md`));
}

interface OwnPackage {
	readonly folder: string;
	readonly version: string;
}

/** The program lies in different depths as source and as bundle; the package around it is the same. */
async function findOwnPackage(folder: string): Promise<OwnPackage | undefined> {
	const text = await readText(join(folder, 'package.json'));
	const { name, version = '' } = text === undefined ? {} : (JSON.parse(text) as { name?: string; version?: string });
	if (name === 'clewline') {
		return { folder, version };
	}
	const parent = dirname(folder);
	return parent === folder ? undefined : findOwnPackage(parent);
}

function readText(file: string): Promise<string | undefined> {
	return readFile(file, 'utf8').catch(() => undefined);
}
