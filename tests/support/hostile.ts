import fc from "fast-check";

/** What YAML gives a meaning to, and the page's keys. */
const yamlPieces = [
  ...[": ", ":", "- ", "-", "\n", "\n", "\n  ", "\n    ", "  ", " ", "\t", "? ", ", ", "[", "]", "{", "}"],
  ...[
    "&a ",
    "*a",
    "&a",
    "!!str ",
    "!!binary ",
    "!x ",
    "!",
    "!<",
    "|",
    "|2\n",
    ">-\n",
    ">+",
    "%YAML 1.2\n",
    "---\n",
  ],
  ...[
    "...\n",
    "#",
    " # ",
    '"',
    "'",
    "''",
    "\\",
    '\\"',
    "\\u202E",
    "\\x",
    "<<: ",
    "@",
    "`",
    "~",
    "null",
    "true",
  ],
  ...[
    "oui",
    "12",
    "0x1F",
    "1e3",
    ".inf",
    "2026-04-26",
    "\r",
    "\r\n",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "\0",
    "\u202E",
  ],
  ...[
    "\uD800",
    "é",
    "texte",
    "title: ",
    "open: ",
    "head:",
    "questions:",
    "- question: ",
    "sub: ",
    "apply:",
    "url: ",
  ],
  ...[
    "def:",
    "info:",
    "desc: ",
    "what:",
    "defs:",
    "- def: ",
    "profiles:",
    "list:",
    "conditions:",
    "salaries:",
    "how:",
  ],
  ...["steps:", "wait:", "layout: candidates", "__proto__: ", "constructor: ", "closesAt: "],
];

/** What Markdown and our readers give a meaning to. */
const markdownPieces = [
  ...[
    "*",
    "**",
    "_",
    "__",
    "`",
    "```\n",
    "~~~\n",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "](/a)",
    "][",
    "[a]: /b\n",
    "<",
    ">",
  ],
  ...[
    "<b>",
    "</b>",
    '<span lang="en">',
    "</span>",
    '<abbr title="a">',
    "</abbr>",
    "<sup>",
    "</sup>",
    "<!--",
    "-->",
  ],
  ...[
    "# ",
    "## ",
    "#### ",
    "\n===\n",
    "\n---\n",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2) ",
    "> ",
    "    ",
    "\t",
    "|",
    "|-|-|\n",
  ],
  ...[
    "\n",
    "\n\n",
    "  \n",
    "\\\n",
    "\\",
    "&amp;",
    "&#0;",
    "&#x202E;",
    "&nbsp;",
    "https://a.fr",
    "www.a.fr",
    "a@b.fr",
  ],
  ...[
    "Étape 1 – ",
    "Étape 2 : ",
    "1er",
    "XIIIe",
    "[tɛst] n. m.",
    "Jusqu’à 5 ans, 4250 €",
    "6 %",
    "de 2016 à 2012",
  ],
  ...[
    "26 avril 2020",
    "Chief Product Officer",
    "« a »",
    '"a"',
    " ?",
    " !",
    "l'été",
    "mot",
    "Mot.",
    " ",
    "\u00A0",
    "🙂",
  ],
  ...["\u202E", "\uD800", "\u0001"],
];

const fromPieces = (pieces: readonly string[], maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...pieces) },
        fc.string({ unit: "binary", maxLength: 8 }),
      ),
      {
        maxLength,
      },
    )
    .map((parts) => parts.join(""));

/** The same piece over and over: what makes a parser go back and forth. */
const runs = (pieces: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 50, max: 3000 }),
    )
    .map(([parts, times]) => parts.join("").repeat(times));

const fenced = (yaml: string) => `---\n${yaml}\n---\n`;

/** Front matter that only looks like YAML. */
export const yamlText = fc
  .oneof({ weight: 9, arbitrary: fromPieces(yamlPieces, 80) }, { weight: 1, arbitrary: runs(yamlPieces) })
  .map(fenced);

/** A field of Markdown, in parts that a parser has to tell apart. */
export const markdownText = fc.oneof(
  { weight: 9, arbitrary: fromPieces(markdownPieces, 60) },
  { weight: 1, arbitrary: runs(markdownPieces) },
);

/** A file's bytes: any, or any between two fences. */
export const anyBytes = fc
  .tuple(fc.uint8Array({ maxLength: 400 }), fc.boolean())
  .map(([bytes, isFenced]) =>
    isFenced ? Buffer.concat([Buffer.from("---\n"), bytes, Buffer.from("\n---\n")]) : Buffer.from(bytes),
  );

/** A real file after what a disk, a merge or a hand may do to it. */
export function damaged(file: string): fc.Arbitrary<Buffer> {
  const bytes = Buffer.from(file);
  const slip = fc.record({
    kind: fc.constantFrom("cut", "put", "repeat", "swap", "byte", "end"),
    at: fc.nat(bytes.length),
    length: fc.oneof(fc.nat(4), fc.nat(400)),
    text: fc.oneof(fc.constantFrom(...yamlPieces, ...markdownPieces), markdownText),
    byte: fc.nat(255),
  });
  return fc.array(slip, { minLength: 1, maxLength: 5 }).map((slips) => {
    let now: Buffer = bytes;
    for (const { kind, at, length, text, byte } of slips) {
      const [before, part, after] = [
        now.subarray(0, at),
        now.subarray(at, at + length),
        now.subarray(at + length),
      ];
      if (kind === "cut") now = Buffer.concat([before, after]);
      else if (kind === "put") now = Buffer.concat([before, Buffer.from(text), part, after]);
      else if (kind === "repeat") now = Buffer.concat([before, part, part, part, after]);
      else if (kind === "swap")
        now = Buffer.concat([before, after.subarray(0, length), part, after.subarray(length)]);
      else if (kind === "byte") now = Buffer.concat([before, Buffer.from([byte]), now.subarray(at + 1)]);
      else now = before;
    }
    return now;
  });
}
