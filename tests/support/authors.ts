import fc from "fast-check";

/** Numbers every word of a text, so that each can be followed: « mot mot » to « mot1 mot2 ». */
export type Draft = (next: () => string) => string;

const lower: Draft = (next) => `mot${next()}`;
const upper: Draft = (next) => `Mot${next()}`;

const join =
  (drafts: readonly Draft[], separator: string): Draft =>
  (next) =>
    drafts.map((draft) => draft(next)).join(separator);
const wrap =
  (draft: Draft, before: string, after: string): Draft =>
  (next) =>
    `${before}${draft(next)}${after}`;

const word = fc.constantFrom(lower, lower, lower, upper);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((drafts) => join(drafts, " "));
const marked = fc.oneof(
  words,
  words.map((draft) => wrap(draft, "**", "**")),
  words.map((draft) => wrap(draft, "*", "*")),
  words.map((draft) => wrap(draft, "[", "](/page)")),
  words.map((draft) => wrap(draft, "[", "]()")),
  words.map((draft) => wrap(draft, "[", "](javascript:x)")),
  words.map((draft) => wrap(draft, "[", "]")),
  words.map((draft) => wrap(draft, "`", "`")),
  words.map((draft) => wrap(draft, "« ", " »")),
  words.map((draft) => wrap(draft, '"', '"')),
  words.map((draft) => wrap(draft, '<span lang="en">', "</span>")),
  words.map((draft) => wrap(draft, "<b>", "</b>")),
  words.map((draft) => wrap(draft, "![", "](image.svg)")),
);
/** A figure of its own, which no list counts to. */
const FAR = 100;
/** What editors write with two figures, the first of which may be a list's number too. `N` is a figure of its own. */
const RANGES = [
  ...["n – N", "n - N", "n — N", "n-N", "n–N", "n / N", "n/N", "n à N", "n → N", "n : N", "n -N", "n | N"],
  ...[
    "**n** – N",
    "**n – N**",
    "*n* - N",
    "n° – N",
    "(n – N",
    "n \u2011 N",
    "n – **N**",
    "**n** N",
    "n\\- N",
  ],
];
const UNITS = ["", " jours", " mois d’essai", " avril :", " h", " €", " %", " ans", " places", "ᵉ"];
const range = fc
  .tuple(fc.constantFrom(...RANGES), fc.integer({ min: 1, max: 24 }), fc.constantFrom(...UNITS))
  .map(
    ([form, first, unit]): Draft =>
      (next) =>
        `${form.replace("n", String(first)).replace("N", String(FAR + Number(next())))}${unit}`,
  );
/** Figures of all kinds, ranges first. */
const figures = fc.oneof(
  { weight: 6, arbitrary: range },
  fc
    .constantFrom(
      "J-N",
      "M+N",
      "-N €",
      "plus de N €",
      "N k€",
      ">= N ans",
      "N %",
      "1,5 / N",
      "n° N",
      "N",
      "(N)",
    )
    .map(
      (form): Draft =>
        (next) =>
          form.replace("N", String(FAR + Number(next()))),
    ),
);

/** One line of prose; some begin with figures. */
const line = fc
  .tuple(
    fc.option(figures, { freq: 4, nil: undefined }),
    fc.array(marked, { minLength: 1, maxLength: 3 }),
    fc.constantFrom("", ".", " :", " ?", " !", ";"),
  )
  .map(([first, parts, end]) => wrap(join([...(first ? [first] : []), ...parts], " "), "", end));

const blank: fc.Arbitrary<string> = fc.constantFrom("\n", "\n\n", "\n\n", "\n\n", "\n\n\n");
const indent: fc.Arbitrary<string> = fc.constantFrom("", "   ", "    ", "     ");

/** Ways that editors begin a step, and near misses. `N` stands for its number. */
const openings = [
  "N. ",
  "N) ",
  "N. **",
  "N.",
  "**N. ",
  "#### N. ",
  "### N - ",
  "## N) ",
  "Étape N – ",
  "Étape N - ",
  "Etape N : ",
  "**Étape N – ",
  "**Étape N** – ",
  "* Étape N : ",
  "- N. ",
  "étape N — ",
  "##### Étape N : ",
  "Étape ",
  "N",
  "N ",
  "**Étape N",
  "N. #### ",
  "> N. ",
  "Phase N : ",
  "1. ",
  "N.  ",
  "N/ ",
  "N° ",
  "N - ",
  "N\\. ",
  "(N) ",
  "• Étape N : ",
  "Step N: ",
  "Étape N/9 ",
  "### N ",
  "[Étape N](/page) – ",
  "**[N.](/page)** ",
];
const step = (opening: string, between: string, inset: string) =>
  fc
    .tuple(line, fc.option(line, { nil: undefined }), fc.integer({ min: 0, max: 9 }))
    .map(([title, body, slip]) => (number: number): Draft => (next) => {
      const start = opening.replace("N", slip === 9 ? "7" : String(number));
      const bold = (start.match(/\*\*/g) ?? []).length % 2 === 1 ? "**" : "";
      const text = body ? `${between}${inset}${body(next)}` : "";
      return `${start}${title(next)}${bold}${text}`;
    });
/** Steps in one grammar, or in several mixed up. */
export const steps = fc
  .tuple(fc.constantFrom(...openings), blank, indent, blank, fc.boolean())
  .chain(([opening, between, inset, apart, mixed]) =>
    fc
      .array(
        mixed
          ? fc.constantFrom(...openings).chain((other) => step(other, between, inset))
          : step(opening, between, inset),
        { minLength: 1, maxLength: 5 },
      )
      .map((items) =>
        join(
          items.map((item, index) => item(index + 1)),
          apart,
        ),
      ),
  );

const bullets = fc
  .tuple(
    fc.constantFrom("* ", "- ", "+ ", "• ", "– ", "- > "),
    fc.array(line, { minLength: 1, maxLength: 3 }),
    indent,
  )
  .map(
    ([mark, lines, inset]): Draft =>
      (next) =>
        lines.map((draft) => `${inset}${mark}${draft(next)}`).join("\n"),
  );
const nested = fc.tuple(line, bullets).map(
  ([lead, inner]): Draft =>
    (next) =>
      `* ${lead(next)}\n${inner(next).replace(/^/gm, "     ")}`,
);
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), line)
  .map(([depth, text]) => wrap(text, `${"#".repeat(depth)} `, ""));
const table = fc.array(line, { minLength: 4, maxLength: 4 }).map((cells): Draft => (next) => {
  const [a, b, c, d] = cells.map((cell) => cell(next));
  return `| ${a} | ${b} |\n|---|--:|\n| ${c} | ${d} |`;
});
const block = fc.oneof(
  { weight: 4, arbitrary: line },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: bullets },
  nested,
  table,
  line.map((draft) => wrap(draft, "**", "**")),
  line.map((draft) => wrap(draft, "> ", "")),
  line.map((draft) => wrap(draft, "```\n", "\n```")),
  line.map((draft) => wrap(draft, "[", "](/page)")),
  fc.constant<Draft>(() => "---"),
);
/** A field of Markdown: prose, steps, or steps among prose. */
export const field = fc
  .array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: steps }), { maxLength: 6 })
  .chain((blocks) => blank.map((apart) => join(blocks, apart)));

/** A one-line field, which may be empty. */
export const title = fc.oneof(
  { weight: 6, arbitrary: line },
  { weight: 1, arbitrary: fc.constant<Draft>(() => "") },
);
