export declare const DEVELOPMENT_URL: string;
export declare function manifestAt(manifest: string, address: string): string;
export declare function publicationAddress(given: string | undefined): string;
