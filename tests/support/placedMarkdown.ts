import fc from "fast-check";

/** What moves characters between a field and its tree, among words; `N` stands for a number of its own. */
const pieces = [
  ...["motN", "motN", "éN", "\u{1F600}", "N", " ", " ", " ", "  ", "  ", " ?", "  !", "« motN »", "6 %"],
  ...["\\*", "\\\\", "\\[", "\\!", "\\&", "&amp;", "&#33;", "&nbsp;", "&#x1F600;", "&eacute;", "&inconnu;"],
  ...["*", "**", "_", "`", "[", "](/u)", "![", "<https://a.fr/>", "\\", "|", "\\|"],
  ...["\\\n", "\\\n", "  \n", "   \n", " \n", "\t\n", "\n", "\n", "\n  ", "\n\t", "\n \t"],
  ...[
    "\n\n",
    "\n- ",
    "\n-\t",
    "\n  - ",
    "\n    - ",
    "\n1. ",
    "\n   ",
    "\n> ",
    "\n>\t",
    "\n> > ",
    "\n>   ",
    "\n- > ",
  ],
  ...["\n\n## ", "\n\n| motN | a  b |\n|-|-|\n| ", " | ", " \\| "],
];

/** Texts dense with hard breaks, escapes, references, marks of quotes and items, tabs and cells. */
export const placedMarkdown = fc
  .array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 24 })
  .map((parts) => {
    let count = 0;
    const text = parts.join("").replace(/N/g, () => String((count += 1)));
    // a text begins with a word
    return `Mot ${text}`;
  });
