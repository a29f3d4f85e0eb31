import fc from "fast-check";

/** What a scalar is made of: words, Markdown that stands at line ends, white space, line ends. */
const anywhere = [
  ...["mot", "Un", "été", "l", "d", "\u{1F600}", "12", "-", "*", "&amp;", "\\*", "a: b", "«", "?", ":", "#"],
  ...[" ", " ", " ", " ", "  ", "  ?", " !", "\t", "\u00A0", "&nbsp;"],
  ...["\\\n", "\\\n", "  \n", "\n", "\n", "\n\n", "\n\n\n", " \n", "\t\n", "\n- ", "\n  - ", "\n> ", "\n\t"],
];
const inDouble = [
  ...["\\0", "\\a", "\\b", "\\t", "\\\t", "\\n", "\\v", "\\f", "\\r", "\\e", "\\ ", "\\ ", '\\"', "\\/"],
  ...["\\\\", "\\N", "\\_", "\\L", "\\P", "\\x41", "\\xe9", "\\u00e9", "\\uD83D\\uDE00", "\\U0001F600"],
  ...["\\n  ", " \\n", "\\\n\n", "\\ \\\n", "\\\\\n", "\\x20", " \\x20 ", "\\u0020"],
];

/** Texts of YAML that give `desc` a scalar of each style, dense with what moves its characters; some are faulty. */
export const scalarYaml = fc
  .record({
    style: fc.constantFrom("plain", "single", "double", ">", "|"),
    pieces: fc.array(fc.nat(999), { minLength: 1, maxLength: 20 }),
    chomping: fc.constantFrom("", "-", "+"),
    told: fc.boolean(),
    behind: fc.constantFrom("", "", " # note", "  "),
    indent: fc.constantFrom(1, 2, 4),
    inList: fc.boolean(),
    tail: fc.constantFrom("", "\n", "\n\n", "\n   \n", "\n  other: x\n", "\n\nlast: y"),
    ends: fc.constantFrom("\n", "\n", "\r\n"),
  })
  .map(({ style, pieces, chomping, told, behind, indent, inList, tail, ends }) => {
    const choice = style === "double" ? [...anywhere, ...inDouble, ...inDouble] : anywhere;
    const text = pieces.map((piece) => choice[piece % choice.length] ?? "").join("");
    const before = inList ? "a:\n  - desc: " : "a:\n  desc: ";
    const margin = " ".repeat((inList ? 4 : 2) + indent);
    const inside = text.replace(/\n(?!\n)/g, `\n${margin}`);
    return (before + write(inside) + tail).replace(/\n/g, ends);

    function write(lines: string): string {
      if (style === "plain") return lines;
      if (style === "single") return `'${lines.replace(/'/g, "''")}d''un'`;
      if (style === "double") return `"${lines}"`;
      // whether the package takes white space at the end for text hangs on the first line
      return `${style}${told ? String(indent) : ""}${chomping}${behind}\n${margin}${lines}fin`;
    }
  });
