export declare function workbenchAddress(
	origin: string,
	options: { readonly extension?: string; readonly folder: string; readonly tests?: string },
): string;
