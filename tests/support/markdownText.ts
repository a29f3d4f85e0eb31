import fc from "fast-check";

/** What Markdown gives a meaning to, and words; `N` stands for a number of its own, and a letter after it. */
const pieces = [
  ...[
    "*",
    "**",
    "***",
    "_",
    "__",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "](",
    "](/u)",
    '](/u "motN")',
    "![",
    "[a]",
    "[a]: /b\n",
  ],
  ...[
    "<",
    ">",
    "<b>",
    "</b>",
    "<sup>",
    "</sup>",
    '<span lang="en">',
    "</span>",
    "<!-- a -->",
    "<br>",
    "<br />",
    "<https://a.fr/>",
  ],
  ...[
    "https://a.fr/x",
    "www.a.fr",
    "a@b.fr",
    "&amp;",
    "&nbsp;",
    "&eacute;",
    "&Copf;",
    "\\",
    "\\\n",
    "  \n",
    "\t",
    "    ",
  ],
  ...[
    "\n",
    "\n",
    "\n\n",
    "\n- ",
    "\n* ",
    "\n+ ",
    "\n1. ",
    "\n2. ",
    "\n3) ",
    "\n> ",
    "\n  ",
    "\n## ",
    "# ",
    "- ",
  ],
  ...["> ", "1. ", "\n---\n", "\n===\n", "\n***\n", "\n```\n", "\n~~~\n", "|", "|a|b|", "\n|-|-|\n"],
  ...[
    "motN",
    "motN",
    "MotN",
    "motN motN",
    "éN",
    "« motN »",
    "’",
    "“",
    "…",
    ".",
    ":",
    "!",
    " ",
    " ",
    " ",
    " ",
  ],
];

/** Texts of some pieces, each word with a number of its own. */
const createTexts = (some: readonly string[]) =>
  fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 24 }).map((parts) => {
    let count = 0;
    return parts.join("").replace(/N/g, () => `${(count += 1)}m`);
  });

export const markdown = createTexts(pieces);

/** HTML in it, as editors leave it and as they should not, and what GFM adds. */
const html = [
  ...[
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "h2",
    "h3",
    "blockquote",
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "details",
    "summary",
  ].flatMap((name) => [`<${name}>`, `</${name}>`, `\n<${name}>`, `</${name}>\n\n`]),
  ...[
    '<a href="/u">',
    "</a>",
    "<em>",
    "</em>",
    "<s>",
    "</s>",
    "<code>",
    "</code>",
    '<p lang="en">',
    "<td colspan=2>",
  ],
  ...[
    '<img src="/a.png" alt="motN">',
    '<iframe title="motN" src="/f"></iframe>',
    "<hr>",
    "<form>",
    "<span class=x>",
  ],
  ...["~~", "[^1]", "[^2]", "\n[^1]: ", "\n\n[^2]: ", "<!--", "-->"],
];

export const markdownWithHtml = createTexts([...pieces, ...pieces, ...html]);

/** Lines that open and end directives, among the rest. */
const directives = [
  ...[
    "\n:::info motN\n",
    "\n:::\n",
    "\n::::carte[motN]{url=/a.pdf}\n",
    "\n::::\n",
    "\n> [!NOTE]\n> motN\n",
    "\n```\n",
  ],
  ...["\n:::info\n", "\n\n:::\n", "- un\n:::x\n"],
];

export const markdownWithDirectives = createTexts([...pieces, ...directives, ...directives]);
