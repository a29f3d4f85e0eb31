import fc from "fast-check";

/** Every sign that YAML gives a meaning to somewhere, and some that it might. */
const SIGNS = Array.from("-?:,[]{}#&*!|>'\"%@`~=<.$^\\/(+_");
/** Words that are no text in YAML 1.1 or 1.2, or its own marks. */
const SPECIALS = [
  ...[
    "null",
    "~",
    "Null",
    "NULL",
    "true",
    "False",
    "yes",
    "No",
    "on",
    "off",
    "y",
    "n",
    "<<",
    "=",
    "---",
    "...",
  ],
  ...[".inf", "-.INF", ".nan", "1_000", "012", "0o17", "0x1F", "1e3", "1.10", "1.0", "-5", "+3", ".5", "5."],
  ...["12:30", "2026-05-03", "2026-05-03T10:00:00Z", "2026", ">5", "|1", "%YAML 1.2", "!!int", "!<a>", "- -"],
];
const WORDS = ["mot", "Été", "12", "a", "null", "true", "%", "€", "n°", "https://a.fr/b"];

/** A text as an author types it on one line: words and signs, with spaces between them or without. */
const typedText = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...SPECIALS) },
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...SIGNS, ...WORDS, ...WORDS), fc.constantFrom("", " ", " ", "  ")), {
        minLength: 1,
        maxLength: 6,
      })
      .map((pieces) => pieces.flat().join("").trim()),
  },
);

/** Where a text stands: what is before it in the front matter, and where its value is. */
const PLACES = [
  { before: "sub: ", path: ["sub"] },
  { before: "title: Un titre\nsub:   ", path: ["sub"] },
  { before: "how:\n  sub: ", path: ["how", "sub"] },
  { before: "how:\n  title: Un titre\n  sub: ", path: ["how", "sub"] },
  { before: "names:\n  - ", path: ["names", 0] },
  { before: "names:\n- Alix\n- ", path: ["names", 1] },
  { before: "defs:\n  - def: ", path: ["defs", 0, "def"] },
  { before: "defs:\n  - title: Un\n    def: ", path: ["defs", 0, "def"] },
  { before: "sub:\n  ", path: ["sub"] },
  { before: "defs:\n  - def:\n      ", path: ["defs", 0, "def"] },
] as const;

/** A text at a key of the page, or in a list; with what follows it. */
export const placedText = fc.record({
  text: typedText,
  place: fc.constantFrom(...PLACES),
  after: fc.constantFrom("", "\nlayout: faq", "\n\n# une note\nlayout: faq"),
});
