import usual from "../jest.config.js";

/** Every test, with every random case. */
process.env["CASES"] = "thorough";

export default { ...usual, rootDir: ".." };
