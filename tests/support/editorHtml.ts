import fc from "fast-check";

/** HTML before it is laid out. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Piece[];
}

/** `motN` stands for a word with a number of its own. */
export type Piece = string | Element;

const make = (
  name: string,
  children: readonly Piece[],
  attributes: Record<string, string> = {},
): Element => ({
  name,
  attributes,
  children,
});

/** A document as an editor holds it, and the whitespace that somebody who writes by hand would put between its tags. */
export interface Draft {
  readonly blocks: readonly Element[];
  readonly picks: readonly number[];
}

const word = fc.constantFrom("motN", "motN motN", "motN, motN");
const inline: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: word },
  fc
    .tuple(fc.constantFrom("strong", "em", "b", "i", "u", "code", "sup", "q", "span", "s"), word)
    .map(([name, text]) => make(name, [text])),
  word.map((text) => make("a", [text], { href: "/page" })),
  word.map((text) => make("span", [text], { lang: "en" })),
  fc.constant(make("br", [])),
);
/** Some inlines, with a space between two. */
const line = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((pieces): Piece[] => ["motN", ...pieces.flatMap((piece) => [" ", piece])]);

const blocksOf = (depth: number): fc.Arbitrary<Element[]> =>
  fc.array(blockOf(depth), { minLength: 1, maxLength: depth > 1 ? 5 : 2 });

function blockOf(depth: number): fc.Arbitrary<Element> {
  const leaves = [
    line.map((pieces) => make("p", pieces)),
    fc.tuple(fc.constantFrom("h2", "h3"), line).map(([name, pieces]) => make(name, pieces)),
    fc.constant(make("hr", [])),
    fc
      .array(fc.constantFrom("motN", "# motN", "- motN", "    motN motN", "", "**motN** &lt;motN>"), {
        minLength: 1,
        maxLength: 4,
      })
      .map((lines) => make("pre", [["motN", ...lines, "motN"].join("\n")])),
    createListElement(depth - 1),
    table,
  ];
  if (depth <= 0) return fc.oneof(...leaves.slice(0, 3));
  const inner = blocksOf(depth - 1);
  return fc.oneof(
    ...leaves,
    ...leaves,
    inner.map((blocks) => make("blockquote", blocks)),
    inner.map((blocks) => make("div", blocks)),
    inner.map((blocks) => make("section", blocks, { lang: "en" })),
    fc.tuple(line, inner).map(([summary, blocks]) => make("details", [make("summary", summary), ...blocks])),
  );
}

/** A list as editors make it, or as they made it: one right in another, text between items, items that give their number. */
function createListElement(depth: number): fc.Arbitrary<Element> {
  const item = fc.tuple(
    line,
    depth > 0 ? fc.option(createListElement(depth - 1)) : fc.constant(null),
    fc.nat(12),
  );
  const entry = fc.oneof(
    { weight: 6, arbitrary: item.map(([pieces, list]) => make("li", list ? [...pieces, list] : pieces)) },
    item.map(([pieces, , value]) => make("li", pieces, { value: String(value) })),
    fc.constant(make("li", [])),
    line.map((pieces) => make("li", [make("p", pieces)])),
    fc.constant("motN"),
    ...(depth > 0 ? [createListElement(depth - 1)] : []),
  );
  const attributes = fc.constantFrom<Record<string, string>>({}, {}, {}, { start: "4" }, { reversed: "" });
  return fc
    .tuple(fc.boolean(), attributes, fc.array(entry, { minLength: 1, maxLength: 4 }))
    .map(([ordered, own, entries]) =>
      make(
        ordered ? "ol" : "ul",
        // what follows an empty item, in none, would be in it
        entries.reduceRight<Piece[]>(
          (after, entry) => (isEmptyItem(entry) && !isItem(after[0]) ? after : [entry, ...after]),
          [],
        ),
        ordered ? own : {},
      ),
    );
}

const isItem = (piece: Piece | undefined) => typeof piece === "object" && piece.name === "li";
const isEmptyItem = (piece: Piece) =>
  typeof piece === "object" && piece.name === "li" && piece.children.length === 0;

const cell = fc.oneof(
  line,
  line.map((pieces): Piece[] => [make("p", pieces)]),
  fc.tuple(line, line).map(([one, two]): Piece[] => [make("ul", [make("li", one), make("li", two)])]),
);
const language = fc.constantFrom<Record<string, string>>({}, {}, {}, { lang: "en" }, { lang: "es" });
const table = fc
  .tuple(
    fc.boolean(),
    fc.option(line),
    fc.array(fc.record({ cells: fc.tuple(cell, cell), own: language }), { minLength: 1, maxLength: 3 }),
    fc.tuple(language, language),
  )
  .map(([isHeaded, caption, rows, [ofHead, ofBody]]) => {
    const row =
      (name: string) =>
      ({ cells, own }: { cells: readonly Piece[][]; own: Record<string, string> }) =>
        make(
          "tr",
          cells.map((pieces) => make(name, pieces)),
          own,
        );
    const [head = { cells: [["motN"]], own: {} }, ...others] = rows;
    const body = make("tbody", (isHeaded ? others : rows).map(row("td")), ofBody);
    return make("table", [
      ...(caption ? [make("caption", caption)] : []),
      ...(isHeaded ? [make("thead", [row("th")(head)], ofHead)] : []),
      ...(isHeaded && others.length === 0 ? [] : [body]),
    ]);
  });

export const drafts: fc.Arbitrary<Draft> = fc.record({
  blocks: blocksOf(3),
  picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
});

/** How a program, or a person, writes HTML down. */
export interface Way {
  readonly name: string;
  readonly write: (draft: Draft) => string;
}

/** Elements around blocks, and those of lines that may hold blocks too. */
const HOLDERS = /^(?:div|section|figure|ul|ol|table|thead|tbody|tr|blockquote|details|colgroup)$/;
const LINES = /^(?:p|h\d|li|td|th|caption|summary|pre|hr|dt|dd)$/;
const VOID = /^(?:br|hr|img|col|meta)$/;

const isBlock = (piece: Piece) =>
  typeof piece !== "string" && (HOLDERS.test(piece.name) || LINES.test(piece.name));

interface Layout {
  /** What stands before a block, and before the end of what holds blocks. */
  readonly before: (depth: number) => string;
  readonly top: string;
  readonly breakAfter?: (depth: number) => string;
  readonly tag?: (element: Element) => string;
  readonly end?: (element: Element) => string;
}

const attributesOf = ({ attributes }: Element) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");

function layOut(blocks: readonly Piece[], layout: Layout, numbered = true): string {
  const { before, top, breakAfter = () => "" } = layout;
  const tag = layout.tag ?? ((element) => `<${element.name}${attributesOf(element)}>`);
  const end = layout.end ?? (({ name }) => `</${name}>`);
  const text = blocks.map((block) => write(block, 0)).join(top);
  return numbered ? withNumbers(text) : text;

  function write(piece: Piece, depth: number): string {
    if (typeof piece === "string") return piece;
    const { name, children } = piece;
    if (name === "br") return `${tag(piece)}${breakAfter(depth)}`;
    if (VOID.test(name)) return tag(piece);
    const isHolder = HOLDERS.test(name);
    const inner = children
      .map((child) => (isHolder || isBlock(child) ? before(depth + 1) : "") + write(child, depth + 1))
      .join("");
    const holdsBlocks = isHolder || children.some(isBlock);
    return `${tag(piece)}${inner}${holdsBlocks ? before(depth) : ""}${end(piece)}`;
  }
}

function withNumbers(text: string): string {
  let count = 0;
  return text.replace(/motN/g, () => `mot${(count += 1)}m`);
}

/** The same pieces, each element as `change` makes it, from the innermost on. */
function changed(pieces: readonly Piece[], change: (element: Element) => readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) =>
    typeof piece === "string" ? [piece] : change({ ...piece, children: changed(piece.children, change) }),
  );
}

const tabs = (depth: number) => `\n${"\t".repeat(depth)}`;

/** CKEditor 4, as its writer's rules have it: tabs, a blank line between blocks, a line end after each `<br />`. */
const ckeditor4: Way = {
  name: "CKEditor 4",
  write: ({ blocks }) =>
    layOut(blocks, {
      before: tabs,
      top: "\n\n",
      breakAfter: tabs,
      tag: (element) =>
        VOID.test(element.name)
          ? `<${element.name} />`
          : element.name === "table"
            ? '<table border="1" cellpadding="1" cellspacing="1" style="width:500px">'
            : `<${element.name}${attributesOf(element)}>`,
    }),
};

/** CKEditor 5: one line, tables in figures, an empty paragraph between blocks. */
const ckeditor5: Way = {
  name: "CKEditor 5",
  write: ({ blocks }) =>
    layOut(
      changed(blocks, (element) => [
        element.name === "table" ? make("figure", [element], { class: "table" }) : element,
      ]),
      { before: () => "", top: "<p>&nbsp;</p>" },
    ),
};

/** TinyMCE: a line for each block, and no indents. */
const tinymce: Way = {
  name: "TinyMCE",
  write: ({ blocks }) => layOut(blocks, { before: () => "\n", top: "\n", breakAfter: () => "" }),
};

/** Drupal: what an editor made, in the elements of its templates, deep in a page. */
const drupal: Way = {
  name: "Drupal",
  write: ({ blocks }) => {
    const text = layOut(blocks, { before: tabs, top: "\n\n" });
    const field = '<div class="field field--name-body">\n      \n            <div class="field__item">';
    return `<div class="node__content">\n    \n${" ".repeat(12)}${field}${text}</div>\n      \n  </div>\n\n  </div>`;
  },
};

/** Word, saved as filtered HTML: few quotes, and lines of some 76 characters, whose ends may be in a tag. */
const word2016: Way = {
  name: "Word",
  write: ({ blocks }) => {
    const text = layOut(
      changed(blocks, (element) => {
        const { name, children } = element;
        if (name === "strong") return [make("b", children, { style: "mso-bidi-font-weight:normal" })];
        if (name === "p")
          return [make("p", [make("span", children, { style: "font-size:11.0pt" })], { class: "MsoNormal" })];
        if (name === "td")
          return [
            make("td", children, { width: "301", valign: "top", style: "border:solid 1.0pt; padding:0cm" }),
          ];
        return [element];
      }),
      {
        before: (depth) => `\n${" ".repeat(Math.min(depth, 3))}`,
        top: "\n\n",
        tag: ({ name, attributes }) =>
          `<${name}${Object.entries(attributes)
            .map(([key, value]) => ` ${key}=${/^\w+$/.test(value) ? value : `'${value}'`}`)
            .join("")}>`,
      },
    );
    let column = 0;
    let isCode = false;
    return text.replace(/<\/?pre>|\n| |[^ \n<]+|</g, (part) => {
      if (part.endsWith("pre>")) isCode = !isCode;
      column = part === "\n" ? 0 : column + part.length;
      if (part !== " " || column < 70 || isCode) return part;
      column = 0;
      return "\n";
    });
  },
};

/** Styles of a span on Google Docs' clipboard, which has no other word for bold or italics. */
const docsSpan = (children: readonly Piece[], own: string) =>
  make("span", children, {
    style: `font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;${own}font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;`,
  });

/** Google Docs' clipboard: one line, one element that is not bold around all, lists right in lists. */
const googleDocs: Way = {
  name: "Google Docs",
  write: ({ blocks }) => {
    const docs = changed(blocks, (element) => {
      const { name, children } = element;
      if (/^(?:strong|b)$/.test(name)) return [docsSpan(children, "font-weight:700;font-style:normal;")];
      if (/^(?:em|i)$/.test(name)) return [docsSpan(children, "font-weight:400;font-style:italic;")];
      if (name === "p")
        return [make("p", [docsSpan(children, "font-weight:400;font-style:normal;")], { dir: "ltr" })];
      if (name === "li") {
        const lists = children.filter((child) => typeof child !== "string" && /^[uo]l$/.test(child.name));
        const own = children.filter((child) => !lists.includes(child));
        const isLine = !own.some(isBlock);
        const line = isLine && own.length > 0 ? [make("p", own, { dir: "ltr", role: "presentation" })] : own;
        return [make("li", line, { ...element.attributes, dir: "ltr", "aria-level": "1" }), ...lists];
      }
      if (name === "table") {
        const columns = make("colgroup", [make("col", []), make("col", [])]);
        const rest = children.filter((child) => typeof child === "string" || child.name !== "caption");
        const captions = children.filter((child) => !rest.includes(child));
        return [make("div", [make("table", [...captions, columns, ...rest])], { dir: "ltr", align: "left" })];
      }
      return [element];
    });
    const text = layOut(docs, { before: () => "", top: "<br />" });
    return `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0">${text}</b>`;
  },
};

/** What people type between two tags. */
const SPACES = [
  "",
  "\n",
  "\n\n",
  "\n  ",
  "\n    ",
  "\n\n    ",
  "\n\t",
  "\n\n\t\t",
  "\n \n        ",
  "\r\n\r\n      ",
];
/** And between two blocks that are in no other, where four columns begin code. */
const TOPS = ["\n", "\n\n", "\n\n  ", "\n    "];
/** Ends that HTML lets people leave out, where the same or the end of what holds it follows. */
const OPTIONAL = /^(?:li|td|th|tr|p)$/;

const byHand: Way = {
  name: "by hand",
  write: ({ blocks, picks }) => {
    let index = 0;
    const pick = <Value>(values: readonly Value[]) =>
      values[((picks[index % picks.length] ?? 0) + index++ * 7) % values.length] as Value;
    const leavesOut = (picks[0] ?? 0) % 4 === 0;
    const isLoud = (picks[1] ?? 0) % 4 === 0;
    const formatName = (name: string) => (isLoud ? name.toUpperCase() : name);
    return layOut(blocks, {
      before: () => pick(SPACES),
      top: pick(TOPS),
      breakAfter: () => pick(["", "\n", "\n    "]),
      tag: (element) => `<${formatName(element.name)}${attributesOf(element)}>`,
      end: ({ name }) => (leavesOut && OPTIONAL.test(name) ? "" : `</${formatName(name)}>`),
    });
  },
};

export const ways: readonly Way[] = [ckeditor4, ckeditor5, tinymce, drupal, word2016, googleDocs, byHand];
