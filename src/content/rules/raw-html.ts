import { readHtml } from "../markdown/html";
import type { Block } from "../markdown/tree";
import { typedIn } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** What to write instead of a tag, by its name. */
const TAGS: readonly (readonly [names: string, fr: string, en: string])[] = [
  [
    "form input button select option textarea fieldset legend output",
    "Aucun formulaire ne marche ici : mettez un lien vers la page où il est.",
    "No form works here: write a link to the page where it is.",
  ],
  [
    "video audio source track embed object canvas svg math iframe script style",
    "La page ne montre rien d’un autre site : mettez un lien, « [texte](https://…) ».",
    "The page shows nothing from other sites: write a link, “[text](https://…)”.",
  ],
];
const LINK = ["", "Écrivez un lien, « [texte](https://…) ».", "Write a link, “[text](https://…)”."] as const;
const OTHER = [
  "",
  "Ôtez la balise ; si le texte doit la montrer, écrivez « \\< ».",
  "Remove the tag; to show it in the text, write “\\<”.",
] as const;

/** Tags that are one piece of HTML: what is said of the first serves for all. */
const KINDS = new Map(TAGS.flatMap(([names]) => names.split(" ").map((name) => [name, names] as const)));

/** What another tool makes a link of has an address: `<External href="https://…">`. */
const tagAdvice = ({ tag, name }: { readonly tag: string; readonly name: string }) =>
  TAGS.find(([names]) => names.split(" ").includes(name)) ?? (/\shref\s*=/i.test(tag) ? LINK : OTHER);

const TAG = /<(?=\/?[a-z])/gi;

/** Tags that mean no Markdown: they show as they were typed. A closing tag goes with its opening one. */
export const rawHtml = {
  name: "raw-html",
  severity: "warning",
  fr: (d) =>
    `« ${d.tag} » est du HTML que la page ne prend pas : elle le montre tel quel. ${tagAdvice(d)[1]}`,
  en: (d) => `“${d.tag}” is HTML that the page does not take: it shows as it is. ${tagAdvice(d)[2]}`,

  onlyIn: /<\/?[a-z]/i,
  kindOf: ({ name }) => KINDS.get(name) ?? name,
  find: ({ value, found }) => {
    const open = new Map<string, number>();
    let examples: ReadonlySet<Block> = new Set();
    let isExample = false;
    // those are the subject of a rule of their own
    const unclosed = new Set<number>();
    return {
      html: ({ kind, at }) => {
        if (kind === "unclosed") unclosed.add(at);
      },
      // four spaces in are how others write code, which is meant to show: so is it read
      tree: (tree) => (examples = new Set(tree.filter((block) => isIndented(value, block)))),
      block: (block) => (isExample = examples.has(block)),
      typed: (node) => {
        if (isExample) return;
        for (const { at } of typedIn(value, node, TAG)) {
          const tag = readHtml(value, at);
          const [, slash, name = ""] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(tag.toLowerCase()) ?? [];
          if (name === "" || unclosed.has(at)) continue;
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
  en: "HTML shows as it is written.",
};

export const docs: RuleDocs = {
  part: "shown",
  about: {
    fr: "Ce sont les formulaires, et les balises qui n’ont pas de sens en Markdown. Le message dit ce qu’il faut écrire à leur place, une seule fois par fichier pour les balises d’une même sorte.",
    en: "This concerns forms, and tags that have no meaning in Markdown. The message says what to write instead; `check` reports each kind of tag once per file.",
  },
  why: {
    fr: "la page ne garde que le HTML qui a un sens dans un texte (« read-html »), pour que personne ne puisse y glisser autre chose. Le reste s’affiche comme des mots.",
    en: "the page reads only HTML that has a meaning in a text (“read-html”), so that nobody can add anything else to it. All other HTML stays text.",
  },
  fix: {
    fr: "ôter la balise, ou mettre un lien. Si le texte doit la montrer, écrire `\\<` : `\\<nom>`.",
    en: "delete the tag, or write a link instead. If readers should see the tag, write `\\<`: `\\<name>`.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Écrivez votre <nom> ici.`,
      after: `
        conditions:
          title: Les conditions
          desc: Écrivez votre nom ici.`,
    },
  ],
};
