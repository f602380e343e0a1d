import { errorValue, type Value } from "../values/value";
import { fixed, type FunctionDefinition } from "./define";

/** Letters: their case and their codes. */
export const TEXT_LETTERS: Readonly<Record<string, FunctionDefinition>> = {
  UPPER: fixed(["text"], (text) => eachLetter(text, (letter) => letter.toUpperCase())),
  LOWER: fixed(["text"], (text) => eachLetter(text, (letter) => letter.toLowerCase())),
  PROPER: fixed(["text"], (text) =>
    text.replaceAll(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
      const [first = ""] = Array.from(word);
      const upper = eachLetter(first, (letter) => letter.toUpperCase());
      return upper + eachLetter(word.slice(first.length), (letter) => letter.toLowerCase());
    }),
  ),
  CHAR: fixed(["number"], (code) => characterOf(Math.trunc(code))),
  CODE: fixed(["text"], (text) => (text === "" ? errorValue("#VALUE!") : codeOf(text.charAt(0)))),
  UNICHAR: fixed(["number"], (code) => {
    const point = Math.trunc(code);
    if (point < 1 || point > 0x10_ff_ff) return errorValue("#VALUE!");
    const isNone = (point >= 0xd8_00 && point <= 0xdf_ff) || (point & 0xff_fe) === 0xff_fe;
    return isNone ? errorValue("#N/A") : String.fromCodePoint(point);
  }),
  UNICODE: fixed(["text"], (text) => text.codePointAt(0) ?? errorValue("#VALUE!")),
};

/** Changes a text letter by letter; a letter whose counterpart is no single letter, such as ß, stays. */
function eachLetter(text: string, change: (letter: string) => string): string {
  return Array.from(text, (letter) => {
    const changed = change(letter);
    return changed.length === letter.length ? changed : letter;
  }).join("");
}

/** The characters of codes 128 to 159 in Windows' Western code page; a space where the code has none of its own. */
const WINDOWS_128 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function characterOf(code: number): Value {
  if (code < 1 || code > 255) return errorValue("#VALUE!");
  return code >= 128 && code < 160 ? WINDOWS_128.charAt(code - 128) : String.fromCharCode(code);
}

function codeOf(character: string): number {
  const special = WINDOWS_128.indexOf(character);
  if (special !== -1) return special + 128;
  const code = character.charCodeAt(0);
  return code <= 255 ? code : 63;
}
