import { readHtml } from "../markdown/html";
import type { Block } from "../markdown/tree";
import { typedIn } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** What to write instead of a tag, by its name. */
const TAGS: readonly (readonly [names: string, fr: string, en: string])[] = [
  ["b strong", "Écrivez « **mot** ».", "Write “**word**”."],
  ["i em cite dfn var", "Écrivez « *mot* ».", "Write “*word*”."],
  [
    "u ins mark",
    "Souligné, un mot passerait pour un lien : écrivez « **mot** », ou ôtez la balise.",
    "Underlined, a word would look like a link: write “**word**”, or take the tag away.",
  ],
  [
    "s strike del",
    "Un texte barré se lit comme les autres : effacez-le.",
    "Text that is struck through is read out like any other: delete it.",
  ],
  ["a", "Écrivez « [texte](/adresse) ».", "Write “[text](/address)”."],
  ["img", "Écrivez « ![ce qu’elle dit](/image.png) ».", "Write “![what it says](/image.png)”."],
  ["h1 h2 h3 h4 h5 h6", "Écrivez « #### Titre » sur sa ligne.", "Write “#### Title” on its line."],
  [
    "p div section article center font",
    "Ôtez la balise : une ligne vide sépare deux paragraphes.",
    "Take the tag away: a blank line parts two paragraphs.",
  ],
  ["ul ol li", "Écrivez une ligne « - … » par élément.", "Write a line “- …” for each item."],
  ["br", "Écrivez « <br> », sans rien d’autre.", "Write “<br>”, with nothing more in it."],
  [
    "table thead tbody tfoot tr th td caption",
    "Écrivez un tableau Markdown : « | a | b | », puis « | - | - | », puis une ligne par rangée.",
    "Write a Markdown table: “| a | b |”, then “| - | - |”, then a line for each row.",
  ],
  ["hr", "Écrivez « --- » seul sur sa ligne.", "Write “---” alone on its line."],
  ["code pre kbd samp tt", "Écrivez « `mot` ».", "Write “`word`”."],
  ["sup", "Écrivez « 7<sup>e</sup> », sans rien d’autre.", "Write “7<sup>e</sup>”, with nothing more in it."],
  [
    "span",
    'La page ne connaît que « <span lang="en">mot</span> ».',
    'The page knows “<span lang="en">word</span>” alone.',
  ],
  [
    "abbr",
    'Écrivez « <abbr title="mots entiers">sigle</abbr> ».',
    'Write “<abbr title="whole words">initials</abbr>”.',
  ],
  [
    "iframe video audio embed object script style form input button",
    "La page ne montre rien qui vienne d’ailleurs : mettez un lien, « [texte](https://…) ».",
    "The page shows nothing from elsewhere: write a link, “[text](https://…)”.",
  ],
];
const OTHER = [
  "",
  "Ôtez la balise ; si le texte doit la montrer, écrivez « \\< ».",
  "Take the tag away; if the text is to show it, write “\\<”.",
] as const;

/** Tags that are one piece of HTML: what is said of the first serves for all. */
const KINDS = new Map(TAGS.flatMap(([names]) => names.split(" ").map((name) => [name, names] as const)));

const tagAdvice = (name: string | undefined) =>
  TAGS.find(([names]) => names.split(" ").includes(name ?? "")) ?? OTHER;

const TAG = /<(?=\/?[a-z])/gi;

/** Tags that no page takes: they show as they were typed. A closing tag goes with its opening one. */
export const rawHtml = {
  name: "raw-html",
  severity: "warning",
  fr: (d) => `« ${d.tag} » est du HTML : la page le montre tel quel. ${tagAdvice(d.name)[1]}`,
  en: (d) => `“${d.tag}” is HTML: the page shows it as it is. ${tagAdvice(d.name)[2]}`,

  onlyIn: /<\/?[a-z]/i,
  kindOf: ({ name }) => KINDS.get(name) ?? name,
  find: ({ value, found }) => {
    const open = new Map<string, number>();
    let examples: ReadonlySet<Block> = new Set();
    let isExample = false;
    return {
      // four spaces in are how others write code, which is meant to show
      tree: (tree) => (examples = new Set(tree.filter((block) => isIndented(value, block)))),
      block: (block) => (isExample = examples.has(block)),
      typed: (node) => {
        if (isExample) return;
        for (const { at } of typedIn(value, node, TAG)) {
          const tag = readHtml(value, at);
          const [, slash, name = ""] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(tag.toLowerCase()) ?? [];
          if (name === "") continue;
          const before = open.get(name) ?? 0;
          open.set(name, slash ? Math.max(before - 1, 0) : before + 1);
          if (!slash || before === 0) found(at, { tag, name });
        }
      },
    };
  },
} as const satisfies TextRule<{ tag: string; name: string }>;

function isIndented(value: string, { type, at = 0 }: Block): boolean {
  return (
    type === "paragraph" && /(?:^|\n)(?: {4}|\t)[ \t]{0,40}$/.test(value.slice(Math.max(at - 50, 0), at))
  );
}

export const title = {
  fr: "Du HTML s’affiche tel quel.",
  en: "HTML shows as it is.",
};

export const docs: RuleDocs = {
  part: "shown",
  about:
    "Le message dit ce qu’il faut écrire à la place de la balise : une fois dans un fichier pour toutes celles d’une même sorte.",
  why: 'une page ne prend pas le HTML d’un texte, pour que personne ne puisse y glisser autre chose que des mots. Seuls vont `<br>`, `<sup>`, `<span lang="…">` et `<abbr title="…">`.',
  fix: "écrire en Markdown. Si le texte doit montrer la balise, écrire `\\<` : `\\<nom>`.",
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de <b>deux ans</b>.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de **deux ans**.`,
    },
  ],
};
