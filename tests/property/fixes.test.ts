import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { createFixReader, proveFixes } from "@dsfr-blocks/tools/cli/checking/fixFile";
import { PAGE } from "../support/workshop";
import { checkPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { DEFAULT_SETTINGS } from "@dsfr-blocks/tools/site/settings";
import { countRuns } from "../support/runs";

const read = createFixReader({ ...DEFAULT_SETTINGS, pages: [CandidatesPage] }, "page.md");

const STYLES = ["plain", "single", "double", ">", "|"] as const;
const words = fc.constantFrom(
  ...[
    "mot",
    "Un",
    "été",
    "\u{1F600}",
    "**gras**",
    "*mot*",
    "`code  ?`",
    "\\*",
    "&amp;",
    "&nbsp;",
    "[lien  là](/a)",
  ],
);
const joints = fc.constantFrom(
  ...[
    " ",
    " ",
    " ",
    "  ",
    "  ",
    "   ",
    " ? ",
    " ! ",
    " : ",
    " « mot » ",
    " 6 % ",
    "\\\n",
    "\\\n",
    "  \n",
    "\n",
  ],
  ...[
    "\n\n",
    "\n\n- ",
    "\n- ",
    "\n  - ",
    "\n    - ",
    "\n\n> ",
    "\n> ",
    "\n> > ",
    "\n1. ",
    "\n   ",
    "\n\t",
    "  ?  ",
  ],
);
const field = fc.record({
  parts: fc.array(fc.tuple(joints, words), { minLength: 1, maxLength: 14 }),
  style: fc.constantFrom(...STYLES),
});
/** Pages whose texts are dense with hard breaks and with spaces to fix, in all styles of scalar. */
const pages = fc
  .tuple(fc.array(field, { minLength: 5, maxLength: 5 }), fc.boolean())
  .map(([fields, isCrlf]) => {
    let page = PAGE;
    const places = [
      "desc: Un contrat.",
      "desc: Des gens curieux.",
      "desc: Un essai.",
      "desc: Revenez bientôt.",
      "desc: |\n    1. Écrire\n\n       Une lettre.",
    ];
    for (const [index, { parts, style }] of fields.entries()) {
      const text = `Mot${parts.map(([joint, word]) => joint + word).join("")} fin`;
      const indent = index === 2 ? "      " : "    ";
      page = page.replace(places[index] ?? "", () => `desc: ${write(text, style, indent)}`);
    }
    return isCrlf ? page.replace(/\n/g, "\r\n") : page;
  });

function write(text: string, style: (typeof STYLES)[number], indent: string): string {
  const lines = text.replace(/\n(?!\n)/g, `\n${indent}`);
  if (style === "single") return `'${lines.replace(/'/g, "''")}'`;
  // in double quotes, a backslash is an escape, or ends a line that goes on
  if (style === "double") return `"${lines.replace(/\\(?=[*])/g, "\\\\")}"`;
  return style === "plain" ? lines : `${style}-\n${indent}${lines}`;
}

it("fixes pages in all styles of scalar at no wrong place, and leaves nothing out", () => {
  let sound = 0;
  let fixed = 0;
  const RUNS = countRuns(60);
  fc.assert(
    fc.property(pages, (source) => {
      const before = valuesOf(source);
      if (before === undefined) return;
      sound++;
      const { source: after, applied: made, unsafe: left } = proveFixes(source, read);
      expect(left).toEqual([]);
      fixed += made.length;
      // nothing but spaces differs, and no line's start or end
      expect(squeezed(after)).toEqual(squeezed(source));
      expect(marginsOf(after)).toEqual(marginsOf(source));
      // what the `yaml` package and mdast read is the same but for spaces
      expect(shapeOf(valuesOf(after))).toEqual(shapeOf(before));
      expect(rendered(after)).toEqual(rendered(source));
    }),
    { numRuns: RUNS },
  );
  expect([sound > RUNS / 3, fixed > RUNS]).toEqual([true, true]);
});

function valuesOf(source: string): unknown {
  try {
    return parse(source.replace(/^---\r?\n|---\r?\n$/g, ""));
  } catch {
    return undefined;
  }
}

const squeezed = (text: string) => text.replace(/[ \u00A0\u202F]+/g, " ");
const marginsOf = (text: string) =>
  text.split("\n").map((line) => [/^\s*/.exec(line)?.[0], /[^\S\r]*\r?$/.exec(line)?.[0]]);

/** Every text of a value as mdast reads it, without places. */
function shapeOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "string" ? JSON.stringify(treeOf(part)) : part,
  );
}

function treeOf(text: string): unknown {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return JSON.parse(
    JSON.stringify(tree, (key, part: unknown) => {
      if (key === "position") return undefined;
      return key === "value" && typeof part === "string" ? squeezed(part) : part;
    }),
  );
}

/** The page as a browser shows it: white space in a row is one, of whatever width. */
function rendered(source: string): string {
  const { reading } = checkPage(source, CandidatesPage);
  const page = reading.value;
  return page ? squeezed(renderToStaticMarkup(createElement(CandidatesPage, page))) : "";
}
