export declare function findInstalled(): string | undefined;
export declare function findDesktop(): Promise<string | undefined>;
export declare function runInDesktop(options: {
	readonly executable: string;
	readonly extension: string;
	readonly tests: string;
	readonly folder: string;
}): Promise<void>;
