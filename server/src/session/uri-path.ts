import { URI, Utils } from 'vscode-uri';

/**
 * One spelling for each URI: clients differ in percent-encoding and in the case of a drive letter (`file:///c%3A/` and
 * `file:///C:/` are one place). For comparing only; a client is answered with its own spelling.
 */
export function normalizeUri(uri: string): string {
	return URI.parse(uri).toString();
}

/** The path of a URI relative to a folder's, decoded; `undefined` where it is not inside. */
export function pathWithin(folder: string, uri: string): string | undefined {
	const root = URI.parse(folder);
	const place = URI.parse(uri);
	if (root.scheme !== place.scheme || root.authority !== place.authority) {
		return undefined;
	}
	const prefix = withSlash(root.path);
	const isInside = place.path.length > prefix.length && lowerDrive(place.path).startsWith(lowerDrive(prefix));
	return isInside ? place.path.slice(prefix.length) : undefined;
}

/** The URI of a path relative to a folder. */
export function uriWithin(folder: string, path: string): string {
	return Utils.joinPath(URI.parse(folder), path).toString();
}

function withSlash(path: string): string {
	return path.endsWith('/') ? path : `${path}/`;
}

function lowerDrive(path: string): string {
	return path.replace(/^\/[A-Z]:/, drive => drive.toLowerCase());
}
