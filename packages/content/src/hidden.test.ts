import { describe, expect, it } from "vitest";
import { findHiddenCharacters } from "./hidden";

/** `first-last` for each run of code units that are hidden, alone in a text. */
function hiddenRanges(): string[] {
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, "0");
  const codes = Array.from({ length: 0x1_0000 }, (_, code) => code);
  const hidden = codes.filter(
    (code) => [...findHiddenCharacters(`a${String.fromCharCode(code)}`)].length > 0,
  );
  const firsts = hidden.filter((code) => !hidden.includes(code - 1));
  const lasts = hidden.filter((code) => !hidden.includes(code + 1));
  return firsts.map((first, index) => `${hex(first)}-${hex(lasts[index] ?? first)}`);
}

describe("hidden characters", () => {
  it("are controls but tabs and line ends, overrides of direction, and halves of a character", () => {
    expect(hiddenRanges()).toEqual([
      "0000-0008",
      "000B-000C",
      "000E-001F",
      "007F-009F",
      "202A-202E",
      "2066-2069",
      "D800-DFFF",
    ]);
  });

  it("are told with their place, and whole characters are none", () => {
    expect([...findHiddenCharacters("a😀\u202Eb\uD83D")]).toEqual([
      { at: 3, code: "U+202E" },
      { at: 5, code: "U+D83D" },
    ]);
    expect([...findHiddenCharacters("été\u00A0\u202F👩‍💻\uFEFF\t\r\n")]).toEqual([]);
  });
});
