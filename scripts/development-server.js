/** How the development server serves; what is published needs the same header from its own server. */
export const developmentServer = {
  host: "localhost",
  port: 3000,
  static: false,
  hot: false,
  liveReload: true,
  // Excel on the web reads the functions and the shortcuts from a page of Microsoft's; without it every function is #NAME?.
  headers: { "Access-Control-Allow-Origin": "*" },
};
