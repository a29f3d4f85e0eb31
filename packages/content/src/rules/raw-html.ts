import { kindOfTag, readHtml, tagOf } from "../markdown/html";
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
    "La page n’a ni vidéo, ni son, ni dessin, ni formule en HTML : mettez une image, ou un lien, « [texte](https://…) ».",
    "The page has no video, sound, drawing or formula in HTML: write an image, or a link, “[text](https://…)”.",
  ],
];
/** The same, by why the page does not read a tag that it knows, or one that is no tag. */
const CAUSES = {
  indent: [
    "",
    "La ligne commence par quatre espaces ou une tabulation : ôtez-les. Pour montrer du code, écrivez « ``` » sur une ligne avant et une ligne après.",
    "The line begins with four spaces or a tab: remove them. To show code, write “```” on a line before and a line after.",
  ],
  typing: [
    "",
    "La balise est mal écrite ou trop longue : corrigez-la, ou ôtez-la.",
    "The tag is mistyped or too long: correct it, or remove it.",
  ],
  pre: [
    "",
    "Ôtez la balise ; si le code doit la montrer, écrivez « &lt; » au lieu de « < ».",
    "Remove the tag; to show it in the code, write “&lt;” instead of “<”.",
  ],
} as const;
const LINK = ["", "Écrivez un lien, « [texte](https://…) ».", "Write a link, “[text](https://…)”."] as const;
const OTHER = [
  "",
  "Ôtez la balise ; si le texte doit la montrer, écrivez « \\< ».",
  "Remove the tag; to show it in the text, write “\\<”.",
] as const;

/** Tags that are one piece of HTML: what is said of the first serves for all. */
const KINDS = new Map(TAGS.flatMap(([names]) => names.split(" ").map((name) => [name, names] as const)));

/** What another tool makes a link of has an address: `<External href="https://…">`. A `<link>` has one too, and is no link. */
const tagAdvice = ({ tag, name, cause }: RawTag) =>
  cause
    ? CAUSES[cause]
    : (TAGS.find(([names]) => names.split(" ").includes(name)) ??
      (name !== "link" && /\shref\s*=/i.test(tag) ? LINK : OTHER));

/** A tag that shows as it was typed. */
export interface RawTag {
  readonly tag: string;
  readonly name: string;
  /** Why the page does not read a tag, other than that it means nothing. */
  readonly cause?: keyof typeof CAUSES | undefined;
}

const TAG = /<(?=(?:\/ ?|[?!])?[a-z[])/gi;

/** What begins as a tag, up to its end, another tag or a blank line. */
const BEGUN = /^<(?:\/ ?|[?!])?\[?([a-z][\w:.-]*)(?=[\s/>"'[])(?:[^<>\n]|\n(?![ \t]*\n))*(>?)/i;
/** How much of a tag a sentence quotes. */
const QUOTED = 80;

/** Tags that mean no Markdown: they show as they were typed. A closing tag goes with its opening one. */
export const rawHtml = {
  name: "raw-html",
  severity: "warning",
  fr: (d) =>
    d.cause
      ? `« ${d.tag} » s’affiche tel quel. ${tagAdvice(d)[1]}`
      : `« ${d.tag} » est du HTML que la page ne prend pas : elle le montre tel quel. ${tagAdvice(d)[1]}`,
  en: (d) =>
    d.cause
      ? `“${d.tag}” shows as it is. ${tagAdvice(d)[2]}`
      : `“${d.tag}” is HTML that the page does not take: it shows as it is. ${tagAdvice(d)[2]}`,

  onlyIn: /<(?:\/ ?|[?!])?[a-z[]/i,
  kindOf: ({ name, cause }) => cause ?? KINDS.get(name) ?? name,
  find: ({ value, format, found }) => {
    const open = new Map<string, number>();
    // those are the subject of a rule of their own
    const unclosed = new Set<number>();
    let isIndented = false;
    const look = (at: number, isInPre = false) => {
      const raw = unclosed.has(at) ? undefined : rawTagAt(value, at, isIndented);
      if (!raw) return;
      const { name, tag } = raw;
      const isEnd = tag.startsWith("</");
      const before = open.get(name) ?? 0;
      open.set(name, isEnd ? Math.max(before - 1, 0) : before + 1);
      if (!isEnd || before === 0) found(at, isInPre ? { ...raw, cause: "pre" } : raw);
    };
    return {
      html: ({ kind, at }) => {
        if (kind === "unclosed") unclosed.add(at);
        if (kind === "code") look(at, true);
      },
      block: (block) => (isIndented = beginsIndented(value, block)),
      typed: (node) => {
        for (const { at } of typedIn(value, node, TAG)) look(at);
      },
      plain: () => {
        if (format === "plain") for (const { index } of value.matchAll(TAG)) look(index);
      },
    };
  },
} as const satisfies TextRule<RawTag>;

function rawTagAt(value: string, at: number, isIndented: boolean): RawTag | undefined {
  const html = readHtml(value, at);
  // a blank line parts what would be a tag
  if (html !== "" && !/\n[ \t]*\n/.test(html)) {
    const tag = tagOf(html);
    const kind = kindOfTag(tag);
    const isRead = kind !== undefined && kind !== "dropped";
    // code, unless the tag is one that has an advice of its own
    const isCode = isIndented && (isRead || !KINDS.has(tag.name));
    return { tag: html, name: tag.name, cause: isCode ? "indent" : undefined };
  }
  const [text, name = "", end] = BEGUN.exec(value.slice(at)) ?? [];
  // « a <b » is a comparison: a tag has an end, or values
  if (text === undefined || !(end === ">" || /=\s*["']/.test(text))) return undefined;
  const tag = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  return { tag, name: name.toLowerCase(), cause: "typing" };
}

/** Whether a paragraph begins four columns in: its tags are words. */
function beginsIndented(value: string, { type, at = 0 }: Block): boolean {
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
    fr: "Ce sont les formulaires, les balises qui n’ont pas de sens en Markdown, celles qui sont mal écrites, et celles d’une ligne qui commence par quatre espaces ou une tabulation. Le message dit ce qu’il faut écrire à leur place, une seule fois par fichier pour les balises d’une même sorte.",
    en: "This concerns forms, tags that have no meaning in Markdown, mistyped tags, and tags on a line that begins with four spaces or a tab. The message says what to write instead; `check` reports each kind of tag once per file.",
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
