/** The path of the executable of a browser of the Chromium family, installed if there is none. */
export function installChromium(): Promise<string>;
