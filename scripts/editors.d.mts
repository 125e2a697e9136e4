export declare function installEditors(): Promise<void>;
export declare function findNeovim(): string | undefined;
export declare function findEmacs(): string | undefined;
