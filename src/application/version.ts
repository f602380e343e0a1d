/** The version of Class Cruncher, as it stands on every result sheet; a test holds it to package.json. */
export const VERSION = "0.1.0";
