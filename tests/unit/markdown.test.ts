import { describe, expect, it } from "vitest";
import { DEEPEST } from "../../src/content/markdown/bounds";
import { parseInline, parseMarkdown } from "../../src/content/markdown/parse";
import { textOfBlocks } from "../../src/content/markdown/text";
import type { Block, Inline } from "../../src/content/markdown/tree";
import { toHtml } from "../support/toHtml";

const html = (markdown: string) => toHtml(parseMarkdown(markdown));

describe("what editors write", () => {
  it.each([
    ["brackets in a link", "[Directeur[rice]](/offre)", '<p><a href="/offre">Directeur[rice]</a></p>'],
    ["brackets that are words", "Directeur[rice] (*ou non*)", "<p>Directeur[rice] (<em>ou non</em>)</p>"],
    ["an underscore in a word", "chef_de_projet_", "<p>chef_de_projet_</p>"],
    ["bold before French punctuation", "**Attention** : lire", "<p><strong>Attention</strong> : lire</p>"],
    ["bold in guillemets", "«**Oui**»", "<p>«<strong>Oui</strong>»</p>"],
    ["bold left open", "**Attention", "<p>**Attention</p>"],
    ["a definition that no link uses", "[Attention]: fermé", "<p>[Attention]: fermé</p>"],
    ["a year at the start of a text", "Depuis\n2024. Une année", "<p>Depuis\n2024. Une année</p>"],
    [
      "items that follow a text at once",
      "Il faut :\n- un\n- deux",
      "<p>Il faut :</p><ul><li><p>un</p></li><li><p>deux</p></li></ul>",
    ],
    ["a list that the space bar moved", "     - un", "<ul><li><p>un</p></li></ul>"],
    ["lines that the space bar moved", "un\n      - deux", "<p>un\n- deux</p>"],
    ["a tag", "du <b>gras</b> <u *a*>", "<p>du &lt;b&gt;gras&lt;/b&gt; &lt;u <em>a</em>&gt;</p>"],
    [
      "an address in a tag",
      '<a href="https://exemple.fr/">',
      "<p>&lt;a href=&quot;https://exemple.fr/&quot;&gt;</p>",
    ],
    [
      "tags of ours that overlap",
      '<sup>a<span lang="en">b</sup>',
      "<p><sup>a&lt;span lang=&quot;en&quot;&gt;b</sup></p>",
    ],
    ["an image in a link", "[![logo](a.svg)](/b)", '<p><a href="/b"><img src="a.svg" alt="logo"></a></p>'],
  ])("%s", (_, markdown, expected) => expect(html(markdown)).toBe(expected));
});

describe("bare addresses", () => {
  it.each([
    ["https://exemple.fr/a?b=c.", "https://exemple.fr/a?b=c"],
    ["(voir https://exemple.fr/a_(b))", "https://exemple.fr/a_(b)"],
    ["www.exemple.fr:8080/a", "https://www.exemple.fr:8080/a"],
    ["prenom.nom_a@exemple.fr", "mailto:prenom.nom_a@exemple.fr"],
    ["mailto:a@exemple.fr !", "mailto:a@exemple.fr"],
    ["l’https://exemple.fr/&nbsp;", "https://exemple.fr/"],
    ["[voir https://exemple.fr/a]", "https://exemple.fr/a"],
    ["<https://exemple.fr/a b", "https://exemple.fr/a"],
    ["https://exemple.fr?x=1.", "https://exemple.fr?x=1"],
    ["https://exemple.fr#a, puis", "https://exemple.fr#a"],
    ["https://exemple.fr/a; puis", "https://exemple.fr/a"],
    ["https://exemple.fr/a;b", "https://exemple.fr/a;b"],
    ["https://exemple.fr/a);", "https://exemple.fr/a"],
    ["www.exemple.fr?x=a@b.fr", "https://www.exemple.fr?x=a@b.fr"],
    ['href="https://exemple.fr/a"', "https://exemple.fr/a"],
    ["«https://exemple.fr/a»", "https://exemple.fr/a"],
    ["https://exemple.fr/été", "https://exemple.fr/été"],
  ])("%s is a link to %s", (markdown, url) => {
    const links = inlinesOf(parseMarkdown(markdown)).filter(({ type }) => type === "link");
    expect(links).toMatchObject([{ url }]);
  });

  it.each([
    ...["awww.exemple.fr", "a@exemple", "https://exemple", "www.exemple", "@exemple.fr", "xhttps://a.fr"],
    ...["élodie@exemple.fr", "prénom.nom@exemple.fr", "e\u0301a@exemple.fr", "a@exemple.français"],
    "https://a.exemple.été",
  ])("%s is none", (markdown) => expect(html(markdown)).toBe(`<p>${markdown}</p>`));

  it("end before the backslash of a line break", () => {
    expect(html("https://exemple.fr/a\\\nb")).toBe(
      '<p><a href="https://exemple.fr/a">https://exemple.fr/a</a><br>b</p>',
    );
  });

  it("are words in a link's text, since no link holds a link", () => {
    expect(html("[https://a.fr/x](/b)")).toBe('<p><a href="/b">https://a.fr/x</a></p>');
  });
});

describe("tables", () => {
  it("keep a bar that is escaped, in code too, and each at its offset", () => {
    const [table] = parseMarkdown("| a \\| b | `c\\|d` |\n|-|:-:|\n| e |");
    expect(table).toEqual({
      type: "table",
      align: [undefined, "center"],
      head: [
        [{ type: "text", value: "a | b", at: 2, origin: [0, 2, 3, 6] }],
        [{ type: "code", value: "c|d", at: 11 }],
      ],
      rows: [[[{ type: "text", value: "e", at: 30 }], []]],
      at: 0,
    });
  });

  it("may follow a text, or a list, at once", () => {
    expect(parseMarkdown("Texte\n|a|b|\n|-|-|\n|c|d|\n").map(({ type }) => type)).toEqual([
      "paragraph",
      "table",
    ]);
    expect(parseMarkdown("- un\n|a|b|\n|-|-|\n|c|d|\n").map(({ type }) => type)).toEqual(["list", "table"]);
  });

  it("end at a blank line, and at what begins another block", () => {
    expect(parseMarkdown("|a|\n|-|\n|b|\n# c\n").map(({ type }) => type)).toEqual(["table", "heading"]);
    expect(parseMarkdown("|a|\n|-|\n|b|\n\nc").map(({ type }) => type)).toEqual(["table", "paragraph"]);
  });

  it("have as many cells in the second line as in the first, or are words", () => {
    expect(parseMarkdown("|a|b|\n|-|\n")).toMatchObject([{ type: "paragraph" }]);
  });
});

describe("a field of one line", () => {
  it("has no blocks: what would be one has a line of its own", () => {
    expect(parseInline("2024. Une année")).toEqual([{ type: "text", value: "2024. Une année", at: 0 }]);
    expect(parseInline("Titre\n- un\n- deux").map(({ type }) => type)).toEqual([
      "text",
      "break",
      "text",
      "break",
      "text",
    ]);
  });

  it("has no definitions", () => {
    expect(parseInline("[a]: /b\n\n[a]")).toMatchObject([
      { value: "[a]: /b" },
      { type: "break" },
      { value: "[a]" },
    ]);
  });
});

describe("offsets", () => {
  it("are those of the field, through quotes, lists, tabs and line ends of any kind", () => {
    const source = "> - un *deux*\r\n>   trois\r\n>\r\n> \t[a](b) &amp; `c`\r\n";
    for (const node of inlinesOf(parseMarkdown(source))) {
      const found = source.slice(node.at, (node.at ?? 0) + 5);
      if (node.type === "emphasis") expect(found).toBe("*deux");
      if (node.type === "link") expect(found).toBe("[a](b");
      if (node.type === "code") expect(found).toBe("`c`\r\n");
      if (node.type === "text") expect(found.replace("\r\n", "\n").charAt(0)).toBe(node.value.charAt(0));
    }
  });

  it("are that of an escape or a reference where a text begins with one", () => {
    expect(parseMarkdown("\\*a")).toMatchObject([{ children: [{ value: "*a", at: 0 }] }]);
    expect(parseMarkdown("**a**&eacute;")).toMatchObject([{ children: [{ at: 0 }, { value: "é", at: 5 }] }]);
  });
});

describe("bounds", () => {
  it.each([
    ["quotes", `${">".repeat(100)} fin`],
    ["lists", `${"- ".repeat(100)}fin`],
    ["emphasis", `${"*a _b ".repeat(100)}fin${" b_ a*".repeat(100)}`],
    ["bold of many stars", `${"*".repeat(401)}fin${"*".repeat(401)}`],
    ["tags", `${"<sup>".repeat(100)}fin${"</sup>".repeat(100)}`],
    ["tags in emphasis", `${"*<sup>".repeat(60)}fin${"</sup>*".repeat(60)}`],
  ])("%s nest so deep and no deeper, and all is shown", (_, source) => {
    const tree = parseMarkdown(source);
    expect(depthOf(tree)).toBeGreaterThanOrEqual(DEEPEST);
    expect(depthOf(tree)).toBeLessThanOrEqual(DEEPEST + 1);
    expect(textOfBlocks(tree)).toContain("fin");
  });

  it("a link's parentheses nest 32 deep, its label is of 999 characters", () => {
    const link = (depth: number) => `[a](${"(".repeat(depth)}${")".repeat(depth)})`;
    expect(html(link(32))).toContain("<a");
    expect(html(link(33))).not.toContain("<a");
    const labelled = (size: number) => `[${"a".repeat(size)}]\n\n[${"a".repeat(size)}]: /b`;
    expect(html(labelled(999))).toContain("<a");
    expect(html(labelled(1000))).not.toContain("<a");
  });
});

function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => {
    if (block.type === "list") return block.items.flatMap(({ children }) => inlinesOf(children));
    if (block.type === "quote") return inlinesOf(block.children);
    return "children" in block ? within(block.children) : [];
  });
}

function within(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((node) => ("children" in node ? [node, ...within(node.children)] : [node]));
}

/** How deep quotes, items and marks nest. */
function depthOf(nodes: readonly (Block | Inline)[]): number {
  return nodes.reduce((most, node) => {
    if (node.type === "list")
      return Math.max(most, 1 + Math.max(...node.items.map((item) => depthOf(item.children))));
    if (!("children" in node)) return most;
    return Math.max(most, depthOf(node.children) + (node.type === "paragraph" ? 0 : 1));
  }, 0);
}
