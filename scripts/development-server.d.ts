export declare const developmentServer: {
  readonly host: string;
  readonly port: number;
  readonly static: boolean;
  readonly hot: boolean;
  readonly liveReload: boolean;
  readonly headers: Record<string, string>;
};
