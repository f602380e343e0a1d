export declare function withErrorArguments(metadata: string): string;
