import { INPUT_NAMES, type InputName } from "./inputs";

/** The input that a name of a workbook stands for, however it is written and whichever sheet stands before it. */
export function inputCalled(name: string): InputName | undefined {
  const bare = name.replace(/^.*!/, "").toLowerCase();
  return INPUT_NAMES.find((input) => input.toLowerCase() === bare);
}
