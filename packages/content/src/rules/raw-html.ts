import { classifyTag, readHtml, parseTag } from "../markdown/html";
import type { BlockNode } from "../markdown/tree";
import { matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { ReportMatch, TextRule } from "../texts/textRule";

const TAG_ADVICE: readonly (readonly [names: string, fr: string, en: string])[] = [
  [
    "form input button select option textarea fieldset legend output",
    "Un formulaire ne marche pas ici : mettez un lien vers la page qui le contient.",
    "Forms do not work here: write a link to the page that contains the form.",
  ],
  [
    "video audio source track embed object canvas svg math iframe script style",
    "La page n’accepte ni vidéo, ni son, ni dessin, ni formule en HTML : mettez une image, ou un lien, « [texte](https://…) ».",
    "The page does not accept video, sound, drawings or formulas in HTML: write an image, or a link, “[text](https://…)”.",
  ],
  [
    "cdata",
    "Gardez ses mots, et supprimez « <![CDATA[ » et « ]]> ».",
    "Keep its words, and remove “<![CDATA[” and “]]>”.",
  ],
];
/** Advice by cause, for a tag that the page supports but does not read here, or for an invalid tag. */
const CAUSE_ADVICE = {
  indent: [
    "",
    "La ligne commence par quatre espaces ou une tabulation : supprimez-les. Pour afficher du code, écrivez « ``` » sur une ligne avant et une ligne après.",
    "The line begins with four spaces or a tab: remove them. To show code, write “```” on the line before and on the line after.",
  ],
  typing: [
    "",
    "La balise est mal écrite ou trop longue : corrigez-la, ou supprimez-la.",
    "The tag is mistyped or too long: correct it, or remove it.",
  ],
  pre: [
    "",
    "Supprimez la balise ; pour l’afficher dans le code, écrivez « &lt; » au lieu de « < ».",
    "Remove the tag; to show it in the code, write “&lt;” instead of “<”.",
  ],
} as const;
const LINK_ADVICE = [
  "",
  "Écrivez un lien, « [texte](https://…) ».",
  "Write a link, “[text](https://…)”.",
] as const;
const CHECKBOX_ADVICE = [
  "",
  "Une case à cocher ne marche pas ici : supprimez-la, et écrivez ce qui est fait, ou mettez un lien vers le formulaire.",
  "A checkbox does not work here: remove it, and write what is done, or write a link to the form.",
] as const;
const OTHER_ADVICE = [
  "",
  "Supprimez la balise ; pour l’afficher dans le texte, écrivez « \\< ».",
  "Remove the tag; to show it in the text, write “\\<”.",
] as const;

/**
 * Group of each tag in `TAG_ADVICE`, by the name of the tag. The tags of a group have the same advice, and `check` reports them
 * together.
 */
const TAG_GROUPS = new Map(
  TAG_ADVICE.flatMap(([names]) => names.split(" ").map((name) => [name, names] as const)),
);

/**
 * Returns the advice for a tag. A tag with a URL but without content, such as `<Button link="https://…" />` and
 * `<oembed url="https://…">`, is a link of another tool; `<link>` has `href` too, but is not a link.
 */
const getAdvice = (raw: RawTag) => {
  if (raw.cause) return CAUSE_ADVICE[raw.cause];
  if (raw.isTask) return CHECKBOX_ADVICE;
  if (raw.name !== "link" && /\s(?:href|link|url)\s*=/i.test(raw.tag)) return LINK_ADVICE;
  return TAG_ADVICE.find(([names]) => names.split(" ").includes(raw.name)) ?? OTHER_ADVICE;
};

/** Tag that appears as typed. */
export interface RawTag {
  readonly tag: string;
  readonly name: string;
  /** Reason why the page does not read the tag. Undefined if the page does not support the tag. */
  readonly cause?: keyof typeof CAUSE_ADVICE | undefined;
  /** Whether the tag is a checkbox outside a form, such as in a list of tasks. */
  readonly isTask?: boolean;
}

const TAG = /<(?=(?:\/ ?|[?!])?[a-z[])/gi;

/** Matches text that begins like a tag, up to the tag's end, another tag or a blank line. */
const TAG_START = /^<(?:\/ ?|[?!])?\[?([a-z][\w:.-]*)(?=[\s/>"'[])(?:[^<>\n]|\n(?![ \t]*\n))*(>?)/i;
/** Maximum length of a tag in a message, in characters. */
const MAX_TAG_LENGTH = 80;

/**
 * Tag that appears as typed: an unsupported or mistyped tag, or any tag in an indented paragraph or in plain text. An end tag
 * is not reported if its start tag is reported.
 */
export const rawHtml = {
  name: "raw-html",
  severity: "warning",
  fr: (d) =>
    d.cause
      ? `« ${d.tag} » s’affiche tel quel. ${getAdvice(d)[1]}`
      : `« ${d.tag} » n’est pas une balise acceptée : la page l’affiche telle quelle. ${getAdvice(d)[1]}`,
  en: (d) =>
    d.cause
      ? `“${d.tag}” appears as typed. ${getAdvice(d)[2]}`
      : `“${d.tag}” is not supported: the page shows the tag as text. ${getAdvice(d)[2]}`,

  prefilter: /<(?:\/ ?|[?!])?[a-z[]/i,
  getGroupKey: (raw) => raw.cause ?? (raw.isTask ? "task" : (TAG_GROUPS.get(raw.name) ?? raw.name)),
  find: ({ value, reportMatch }) => {
    const reportTag = createTagReporter(reportMatch);
    // unclosed tags have their own rule
    const unclosedTagOffsets = new Set<number>();
    let isIndented = false;
    const checkTag = (at: number, isInPre = false) => {
      if (!unclosedTagOffsets.has(at)) reportTag(at, readRawTag(value, at, isIndented), isInPre);
    };
    return {
      html: ({ kind, at }) => {
        if (kind === "unclosed") unclosedTagOffsets.add(at);
        if (kind === "code") checkTag(at, true);
      },
      block: (block) => (isIndented = isIndentedParagraph(value, block)),
      sourceText: (node) => {
        for (const { at } of matchVerbatim(value, node, TAG)) checkTag(at);
      },
    };
  },
  checkValue: ({ value, format, reportMatch }) => {
    if (format !== "plain") return;
    const reportTag = createTagReporter(reportMatch);
    for (const { index } of value.matchAll(TAG)) reportTag(index, readRawTag(value, index));
  },
} as const satisfies TextRule<RawTag>;

/** Returns a function that reports the tags of a text, in order. It skips the end tag of a start tag that it has reported. */
function createTagReporter(reportMatch: ReportMatch<RawTag>) {
  const openCounts = new Map<string, number>();
  return (at: number, raw: RawTag | undefined, isInPre = false): void => {
    if (!raw) return;
    const { name, tag } = raw;
    const isEnd = tag.startsWith("</");
    const before = openCounts.get(name) ?? 0;
    openCounts.set(name, isEnd ? Math.max(before - 1, 0) : before + 1);
    if (isEnd && before > 0) return;
    const isTask = !openCounts.get("form") && /^<input\s(?:[^>]*\s)?type\s*=\s*["']?checkbox/i.test(tag);
    reportMatch(at, isInPre ? { ...raw, cause: "pre" } : { ...raw, isTask });
  };
}

function readRawTag(value: string, at: number, isIndented = false): RawTag | undefined {
  const html = readHtml(value, at);
  // a tag does not contain a blank line
  if (html !== "" && !/\n[ \t]*\n/.test(html)) {
    const tag = parseTag(html);
    const kind = classifyTag(tag);
    const isSupported = kind !== undefined && kind !== "dropped";
    // a tag in an indented paragraph is code, unless the tag is unsupported and has its own advice
    const isCode = isIndented && (isSupported || !TAG_GROUPS.has(tag.name));
    return { tag: html, name: tag.name, cause: isCode ? "indent" : undefined };
  }
  const [text, name = "", end] = TAG_START.exec(value.slice(at)) ?? [];
  // « a <b » is a comparison: a tag has an end, or attribute values
  if (text === undefined || !(end === ">" || /=\s*["']/.test(text))) return undefined;
  const tag = {
    tag: text.length > MAX_TAG_LENGTH ? `${text.slice(0, MAX_TAG_LENGTH)}…` : text,
    name: name.toLowerCase(),
  };
  // an unsupported tag, such as `<!DOCTYPE html>` and `<Tabs items={["a"]}>`, would stay unsupported once corrected
  return classifyTag(tag) ? { ...tag, cause: "typing" } : tag;
}

/** Whether a paragraph is indented by four columns or more. The tags in such a paragraph are text. */
function isIndentedParagraph(value: string, { type, at = 0 }: BlockNode): boolean {
  return (
    type === "paragraph" && /(?:^|\n)(?: {4}|\t)[ \t]{0,40}$/.test(value.slice(Math.max(at - 50, 0), at))
  );
}

export const title = {
  fr: "Du HTML s’affiche tel quel.",
  en: "HTML appears as typed.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle signale les formulaires, les balises qui n’ont pas de sens en Markdown, les balises mal écrites, et celles d’une ligne qui commence par quatre espaces ou une tabulation. Le message indique ce qu’il faut écrire à leur place. `check` affiche un seul message par fichier et par type de balise.",
    en: "The rule reports forms, tags that have no meaning in Markdown, mistyped tags, and tags on a line that begins with four spaces or a tab. The message gives what to write instead. `check` reports each type of tag once per file.",
  },
  why: {
    fr: "la page lit seulement le HTML qui a un sens dans un texte (« read-html »), pour que personne ne puisse ajouter autre chose à la page. Le reste s’affiche comme du texte.",
    en: "the page reads only HTML that has a meaning in a text (“read-html”), to keep the rest of the page safe. All other HTML appears as text.",
  },
  fix: {
    fr: "supprimez la balise, ou remplacez-la par un lien. Pour afficher la balise elle-même, écrivez `\\<` : `\\<nom>`.",
    en: "delete the tag, or write a link instead. To show the tag itself, write `\\<`: `\\<name>`.",
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
