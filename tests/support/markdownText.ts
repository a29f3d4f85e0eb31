import fc from "fast-check";

/** What Markdown gives a meaning to, and words; `N` stands for a number of its own. */
const pieces = [
  ...["*", "**", "***", "_", "__", "`", "``", "[", "]", "(", ")", "](", "](/u)", "![", "[a]", "[a]: /b\n"],
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
    "<https://a.fr/>",
  ],
  ...[
    "https://a.fr/x",
    "www.a.fr",
    "a@b.fr",
    "&amp;",
    "&nbsp;",
    "&eacute;",
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

/** Texts of such pieces, each word with a number of its own. */
export const markdown = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 }).map((parts) => {
  let count = 0;
  return parts.join("").replace(/N/g, () => String((count += 1)));
});
