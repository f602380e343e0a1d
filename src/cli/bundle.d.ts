/** The folder of the command line as two files; made where the sources changed since. @throws where it cannot be made */
export function bundledCommand(): Promise<string>;
/** A short text of a project's folder that is another as soon as a source of the command line has changed, come, gone or moved. */
export function fingerprintOf(project: string): string;
