import { once } from "@dsfr-blocks/base/once";
import {
  isTemplateUrl,
  OTHER_PREFILTER,
  type OtherSyntax,
  type OtherPassage,
  findOtherPassages,
} from "../texts/otherMarkdown";
import { matchPattern, matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { ReportMatch, TextRule } from "../texts/textRule";

/** Matches the characters that may begin a passage in the syntax of another Markdown tool. */
const PASSAGE_START = /[-:{[=+*$!?^~<'./;|"%]|h(?=[1-6]\.|yperlink)|import|export/gi;
/** Matches the characters that may begin a passage after a backslash: `\\(`. */
const ESCAPED_START = /[([]/g;
/** Matches an asterisk after a word or an amount, which calls a note. */
const NOTE_CALL = /[\p{L}\p{N}\p{Sc}%)»][ \u00A0]?\*{1,3}(?=[\s.,;:)]|$)/u;

/**
 * Type of a passage. `titledAlert` and `titleAfterBrackets` are possible only on a page whose text may contain blocks.
 * `noteText` is a line that begins like an item of a wiki, in a text with calls of notes. `diagram` is
 * code that other tools draw, `frontMatter` a second front matter at the start of the body.
 */
type PassageKind =
  OtherSyntax | "titledAlert" | "titleAfterBrackets" | "noteText" | "diagram" | "frontMatter";

/** End of the message for each type of passage: the effect of the passage, and what to write instead. */
const ADVICE: Readonly<Record<PassageKind, readonly [fr: string, en: string]>> = {
  directive: [
    "cette ligne n’ouvre ni ne ferme aucun bloc. Supprimez-la, et gardez le texte.",
    "this line does not open or close a block. Remove it, and keep the text.",
  ],
  block: [
    "cette ligne n’ouvre ni ne ferme aucun bloc. Si la page accepte des blocs dans son texte, écrivez « :::nom Titre », puis « ::: » après le contenu. Sinon, supprimez cette ligne, et gardez le texte.",
    "this line does not open or close a block. If the page accepts blocks in its text, write “:::name Title”, then “:::” after the content. Otherwise, remove this line, and keep the text.",
  ],
  alert: [
    "la page ne crée pas d’encadré. Écrivez « **Attention :** », ou supprimez ce signe.",
    "the page does not create a box. Write “**Warning:**”, or remove the mark.",
  ],
  comment: [
    "c’est un commentaire pour un autre outil, et tout le monde peut le lire. Supprimez-le.",
    "it is a comment for another tool, and everybody can read it. Remove it.",
  ],
  titledAlert: [
    "rien ne doit suivre ce signe sur sa ligne. Si la page accepte les messages, écrivez la suite sur la ligne d’après : « > **Titre** ». Sinon, supprimez ce signe.",
    "nothing may follow this mark on its line. If the page accepts messages, write the rest on the next line: “> **Title**”. Otherwise, remove the mark.",
  ],
  titleAfterBrackets: [
    "mettez tout le titre entre ces crochets, ou supprimez-les : « :::nom Titre ».",
    "write the whole title in these brackets, or remove them: “:::name Title”.",
  ],
  template: [
    "c’est une commande d’un autre outil. Écrivez à sa place le texte que cet outil affichait.",
    "it is a command for another tool. Write the text that it produced.",
  ],
  attributes: [
    "la page n’accepte pas d’attributs. Supprimez-les. Si leurs mots sont utiles, écrivez-les dans le texte.",
    "the page does not accept attributes. Remove them. If their content is useful, write it in the text.",
  ],
  contents: [
    "il ne crée pas de sommaire. Supprimez-le.",
    "it does not create a table of contents. Remove it.",
  ],
  definition: [
    "ce n’est pas une définition. Écrivez « **terme** : définition » sur une ligne.",
    "it is not a definition. Write “**term**: definition” on one line.",
  ],
  emoji: [
    "la page ne le remplace pas par un émoji. Écrivez le caractère lui-même.",
    "the page does not replace it with an emoji. Write the character itself.",
  ],
  highlight: ["rien n’est surligné. Écrivez « **mot** ».", "nothing is highlighted. Write “**word**”."],
  underline: ["rien n’est souligné. Écrivez « **mot** ».", "nothing is underlined. Write “**word**”."],
  abbreviation: [
    'aucun sigle n’est expliqué. Écrivez « <abbr title="mots entiers">sigle</abbr> » à la place du sigle.',
    'no abbreviation is explained. Write “<abbr title="whole words">initials</abbr>” in place of the abbreviation.',
  ],
  formula: [
    "la page n’affiche pas de formule. Écrivez-la en toutes lettres.",
    "the page does not show formulas. Write it in words.",
  ],
  admonition: [
    "cette ligne n’ouvre pas d’encadré. Supprimez-la, et gardez le texte.",
    "this line does not open a box. Remove it, and keep the text.",
  ],
  heading: ["ce n’est pas un titre. Écrivez « ## Titre ».", "it is not a heading. Write “## Heading”."],
  link: ["ce n’est pas un lien. Écrivez « [texte](adresse) ».", "it is not a link. Write “[text](url)”."],
  bbcode: [
    "rien n’est mis en forme. Écrivez « **gras** », « *italique* » ou « [texte](adresse) ».",
    "nothing is formatted. Write “**bold**”, “*italics*” or “[text](url)”.",
  ],
  apostrophes: [
    "rien n’est mis en forme. Écrivez « **gras** » ou « *italique* ». Pour citer, mettez des guillemets : « mot ».",
    "nothing is formatted. Write “**bold**” or “*italics*”. To quote, use quotation marks: « mot ».",
  ],
  slashes: ["rien n’est mis en italique. Écrivez « *mot* ».", "nothing is in italics. Write “*word*”."],
  braces: [
    "la page affiche les accolades. Pour de l’italique, écrivez « *mot* ». Pour une valeur, écrivez la valeur elle-même.",
    "the page shows the braces. For italics, write “*word*”. For a value, write the value itself.",
  ],
  list: [
    "ce n’est pas une liste. Commencez chaque ligne par « - », et mettez un retrait devant les éléments d’une liste dans une liste.",
    "it is not a list. Begin each line with “-”, and indent the items of a nested list.",
  ],
  noteText: [
    "pour une note, laissez une ligne vide au-dessus, et écrivez « \\*\\* ».",
    "for a note, leave a blank line above it, and write “\\*\\*”.",
  ],
  frontMatter: [
    "un second en-tête s’affiche comme du texte. Écrivez ses clés dans l’en-tête de la page, ou supprimez-le.",
    "a second front matter appears as text. Write its keys in the front matter of the page, or remove it.",
  ],
  diagram: [
    "la page affiche ce code, et non le schéma. Mettez une image du schéma, et décrivez-le dans le texte.",
    "the page shows this code, and no diagram. Insert an image of the diagram, and describe it in the text.",
  ],
  citation: [
    "ce n’est pas une référence. Écrivez le nom de la source, ou un lien : « [texte](adresse) ».",
    "it is not a reference. Write the name of the source, or a link: “[text](url)”.",
  ],
  note: [
    "ce n’est pas une note. Écrivez « [^1] » dans le texte, et « [^1]: la note » sur une ligne du même texte.",
    "it is not a note. Write “[^1]” in the text, and “[^1]: the note” on a line of the same text.",
  ],
  lineBlock: [
    "les lignes s’affichent à la suite. Supprimez ce signe, et finissez chaque ligne par « \\ ».",
    "the lines appear one after the other. Remove the mark, and end each line with “\\”.",
  ],
  table: [
    "ce n’est pas un tableau. Écrivez « | A | B | », puis « | --- | --- | », puis une ligne du tableau par ligne.",
    "it is not a table. Write “| A | B |”, then “| --- | --- |”, then one row of the table on each line.",
  ],
  superscript: [
    "rien n’est mis en exposant. Écrivez « <sup>2</sup> ».",
    "nothing is in superscript. Write “<sup>2</sup>”.",
  ],
  subscript: [
    "rien n’est mis en indice. Écrivez « <sub>2</sub> ».",
    "nothing is in subscript. Write “<sub>2</sub>”.",
  ],
  reference: [
    "aucun lien du texte n’a ce nom. Supprimez cette ligne, ou écrivez le lien : « [texte](adresse) ».",
    "no link in the text has this name. Remove this line, or write the link: “[text](url)”.",
  ],
  code: [
    "c’est du code d’un autre outil. Supprimez cette ligne.",
    "it is code for another tool. Remove this line.",
  ],
};

/**
 * Matches the mark of a GitHub alert and a word after it on the same line. A page that has alerts reads only a mark that is
 * alone on its line.
 */
const TITLED_ALERT = /^\[!(?:note|tip|important|warning|caution)\][ \t]+\S/i;
/** Number of characters in which `TITLED_ALERT` is searched. */
const MAX_ALERT_LENGTH = 40;

/** Matches a front matter: a key on each line, between two lines of dashes. */
const FRONT_MATTER = /^---[ \t]*\n(?:[a-z][\w-]{0,40}:(?:[ \t].*)?\n){1,30}---[ \t]*(?:\n|$)/i;
/** Number of characters in which `FRONT_MATTER` is searched. */
const MAX_FRONT_MATTER = 2000;

/** Matches a parameter of a URL, `/api/{id}`: the text that explains it writes `{id}` too, and means the braces. */
const URL_PARAMETER = /(?<=[/=])\{[^{}\n]{1,200}\}/g;

/** Matches the languages of code that other tools draw. */
const DIAGRAM = /^(?:mermaid|plantuml|puml|graphviz|dot|math|latex|vega-lite|wavedrom)(?![\w-])/i;

/** Syntax of other Markdown tools, which appears as typed. */
export const otherMarkdown = {
  name: "other-markdown",
  severity: "warning",
  fr: ({ text, kind, isAddress, isEscaped }) =>
    `« ${text} » ${isAddress ? "reste dans l’adresse tel quel" : isEscaped ? "s’affiche sans ses barres obliques" : "s’affiche tel quel"} : ${ADVICE[kind][0]}`,
  en: ({ text, kind, isAddress, isEscaped }) =>
    `“${text}” ${isAddress ? "stays in the URL as typed" : isEscaped ? "appears without its backslashes" : "appears as typed"}: ${ADVICE[kind][1]}`,

  prefilter: OTHER_PREFILTER,
  getGroupKey: ({ kind }) => kind,
  find: ({ value, isBody, findPassages, hasDirectives, reportMatch }) => {
    const passages = new Map(findPassages().map((each) => [each.at, each]));
    // an unclosed directive has its own error; a directive in a quote or in an HTML cell is not a block
    const isReported = ({ kind, at, text }: OtherPassage) => {
      if (!hasDirectives || kind !== "directive" || !/[^:\s]/.test(text)) return false;
      const before = value.slice(value.lastIndexOf("\n", at - 1) + 1, at);
      return !before.includes(">") && !isClosed(value, at, before);
    };
    const getParameters = once(() => new Set(value.match(URL_PARAMETER)));
    const isParameter = ({ kind, text }: OtherPassage) => kind === "braces" && getParameters().has(text);
    const hasNoteCall = once(() => NOTE_CALL.test(value));
    const getKind = ({ kind, at, text }: OtherPassage): PassageKind => {
      const isTitled = hasDirectives && TITLED_ALERT.test(value.slice(at, at + MAX_ALERT_LENGTH));
      if (kind === "alert" && isTitled) return "titledAlert";
      return kind === "list" && text.startsWith("*") && hasNoteCall() ? "noteText" : kind;
    };
    return {
      tree: () => {
        const at = isBody ? value.search(/\S/) : -1;
        const [found] = at < 0 ? [] : (FRONT_MATTER.exec(value.slice(at, at + MAX_FRONT_MATTER)) ?? []);
        if (found !== undefined) reportMatch(at, { kind: "frontMatter", text: found.trim() });
      },
      block: (block) => {
        const [text] = block.type === "codeBlock" ? (DIAGRAM.exec(block.info ?? "") ?? []) : [];
        if (text !== undefined) reportMatch(block.at ?? 0, { kind: "diagram", text });
      },
      inline: (node) => {
        const passage = node.type === "code" && node.at !== undefined ? passages.get(node.at) : undefined;
        if (passage) reportMatch(passage.at, { kind: passage.kind, text: passage.text });
      },
      sourceText: (node) => {
        if (passages.size === 0) return;
        for (const { at } of matchPattern(node, ESCAPED_START)) {
          const passage = value.charAt(at) === "\\" ? passages.get(at) : undefined;
          if (passage) reportMatch(at, { kind: passage.kind, text: passage.text, isEscaped: true });
        }
        for (const { at } of matchVerbatim(value, node, PASSAGE_START)) {
          const passage = passages.get(at);
          if (!passage || isReported(passage) || isParameter(passage)) continue;
          reportMatch(at, { kind: getKind(passage), text: passage.text.trim() });
        }
      },
      editableUrl: (url, at) => checkUrl(url, at, reportMatch),
    };
  },
  checkValue: ({ linkUrl, reportMatch }) => checkUrl(linkUrl, 0, reportMatch),
} as const satisfies TextRule<OtherMarkdownData>;

export interface OtherMarkdownData {
  readonly kind: PassageKind;
  readonly text: string;
  readonly isAddress?: true;
  readonly isEscaped?: true;
}

function checkUrl(url: string, at: number, reportMatch: ReportMatch<OtherMarkdownData>): void {
  for (const { kind, text } of isTemplateUrl(url) ? findOtherPassages(url) : [])
    if (kind === "template") reportMatch(at, { kind, text, isAddress: true });
}

/** Whether the next line that begins with colons closes a directive: the line contains only colons, with the same indent. */
function isClosed(value: string, at: number, indent: string): boolean {
  const next = /\n([ \t]*):::+([^\n]*)/.exec(value.slice(at));
  return next?.[1] === indent && next[2]?.trim() === "";
}

export const title = {
  fr: "La syntaxe d’un autre Markdown s’affiche telle quelle.",
  en: "Syntax of another Markdown tool appears as typed.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Des attributs comme `{.nom}` s’affichent aussi, sauf après un lien, une image ou un mot mis en forme, et en fin de ligne : la page les y ignore. `check` affiche un seul message par fichier et par type, avec le nombre de passages. `--fix` ne les modifie pas. La règle ignore `{mot}` si une adresse du texte le contient, `/api/{mot}`.",
    en: "Attributes such as `{.name}` appear too, except after a link, an image or formatted words, and at the end of a line: there, the page ignores them. `check` reports each type once per file, with a count. `--fix` does not change them. The rule ignores `{word}` if a URL of the text contains it, `/api/{word}`.",
  },
  why: {
    fr: "d’autres outils transforment ces signes en encadré, en mise en forme ou en texte calculé. La page ne connaît pas ces signes : elle les affiche tels quels.",
    en: "other tools turn these marks into a box, formatting or computed text. This page does not support them, so readers see the marks.",
  },
  fix: {
    fr: "écrivez ce que l’autre outil affichait, ou supprimez ces signes. Pour afficher les signes eux-mêmes, mettez-les entre accents graves.",
    en: "write what the other tool would show, or delete the marks. To show the marks themselves, put them between backticks.",
  },
  more: [
    {
      fr: [
        "| Pour un autre outil | Signes |",
        "| --- | --- |",
        "| encadré, bloc | `:::nom`, `::nom`, `!!! note`, `??? Titre`, `.. note::` |",
        "| mise en forme | `==mot==`, `'''gras'''`, `''italique''`, `//mot//`, `{mot}`, `{color:red}`, `[/b]`, `m^2^`, `CO~2~` |",
        "| titre, sommaire | `== Titre ==`, `h2. Titre`, `[[toc]]`, `{:toc}` |",
        '| lien | `[[page]]`, `[texte->adresse]`, `[texte\\|https://…]`, `[https://… texte]`, `"texte":https://…`, `[nom]: https://…` |',
        "| liste, tableau | `-* élément`, `\\|\\|A\\|\\|B\\|\\|`, `{\\|` |",
        "| définition, sigle | `: définition`, `;terme : mots`, `*[sigle]: …` |",
        "| émoji, formule | `:emoji:`, `$$…$$` |",
        '| média | `[gallery ids="1"]`, `[node:title]`, `[[{"type":"media"}]]` |',
        "| commentaire, code | `{# … #}`, `{/* … */}`, `{::comment}`, `{% … %}`, `{{ … }}`, `import './…'`, `export const a = 1`, `<% … %>`, `<?php … ?>` |",
      ].join("\n"),
      en: [
        "| In another tool | Marks |",
        "| --- | --- |",
        "| box, block | `:::name`, `::name`, `!!! note`, `??? Title`, `.. note::` |",
        "| formatting | `==word==`, `'''bold'''`, `''italics''`, `//word//`, `{word}`, `{color:red}`, `[/b]`, `m^2^`, `CO~2~` |",
        "| heading, contents | `== Title ==`, `h2. Title`, `[[toc]]`, `{:toc}` |",
        '| link | `[[page]]`, `[text->address]`, `[text\\|https://…]`, `[https://… text]`, `"text":https://…`, `[name]: https://…` |',
        "| list, table | `-* item`, `\\|\\|A\\|\\|B\\|\\|`, `{\\|` |",
        "| definition, abbreviation | `: definition`, `;term: words`, `*[acronym]: …` |",
        "| emoji, formula | `:emoji:`, `$$…$$` |",
        '| media | `[gallery ids="1"]`, `[node:title]`, `[[{"type":"media"}]]` |',
        "| comment, code | `{# … #}`, `{/* … */}`, `{::comment}`, `{% … %}`, `{{ … }}`, `import './…'`, `export const a = 1`, `<% … %>`, `<?php … ?>` |",
      ].join("\n"),
    },
  ],
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Écrivez à {{ site.contact }} avant de signer.`,
      after: `
        conditions:
          title: Les conditions
          desc: Écrivez à l’équipe du programme avant de signer.`,
    },
  ],
};
