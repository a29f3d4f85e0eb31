import {
  isTemplateUrl,
  OTHER_PREFILTER,
  type OtherSyntax,
  type OtherPassage,
  findOtherPassages,
} from "../texts/otherMarkdown";
import { matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Start of a passage of other Markdown. */
const PASSAGE_START = /:+|\{|\[|={2,6}|\+\+|h[1-6]\.|\*\[|\$\$|import|!!!|\?\?\?|\^|~|<(?=[%?])/gi;

/** End of the message for each type of passage: its effect, and what to write instead. */
const ADVICE: Readonly<Record<OtherSyntax, readonly [fr: string, en: string]>> = {
  directive: [
    "cette ligne n’ouvre ni ne ferme aucun bloc. Ôtez-la, et gardez le texte.",
    "this line opens and closes no block. Remove it, and keep the text.",
  ],
  alert: [
    "ce n’est pas un message. Écrivez « **Attention :** », ou ôtez-le.",
    "it is not a message. Write “**Warning:**”, or remove it.",
  ],
  template: [
    "c’est une commande d’un autre outil. Écrivez ce qu’elle donnait.",
    "it is a command of another tool. Write what it gave.",
  ],
  attributes: [
    "la page ne prend pas d’attributs. Ôtez-les ; si leurs mots servent, mettez-les dans le texte.",
    "the page takes no attributes. Remove them; if their words are useful, put them in the text.",
  ],
  contents: ["il ne fait pas de sommaire. Ôtez-le.", "it makes no table of contents. Remove it."],
  definition: [
    "il ne fait pas de définition. Écrivez « **terme** : définition » sur une ligne.",
    "it makes no definition. Write “**term**: definition” on one line.",
  ],
  emoji: [
    "ce n’est pas un dessin. Écrivez le caractère lui-même.",
    "it is not a picture. Write the character itself.",
  ],
  highlight: ["rien n’est surligné. Écrivez « **mot** ».", "nothing is highlighted. Write “**word**”."],
  underline: ["rien n’est souligné. Écrivez « **mot** ».", "nothing is underlined. Write “**word**”."],
  abbreviation: [
    'aucun sigle n’est expliqué. Écrivez « <abbr title="mots entiers">sigle</abbr> » à sa place.',
    'no initials are explained. Write “<abbr title="whole words">initials</abbr>” where they stand.',
  ],
  formula: ["il ne fait pas de formule. Écrivez-la en mots.", "it makes no formula. Write it in words."],
  admonition: [
    "cette ligne n’ouvre pas d’encadré. Ôtez-la, et gardez le texte.",
    "this line opens no box. Remove it, and keep the text.",
  ],
  heading: ["ce n’est pas un titre. Écrivez « ## Titre ».", "it makes no heading. Write “## Heading”."],
  link: ["ce n’est pas un lien. Écrivez « [texte](adresse) ».", "it makes no link. Write “[text](address)”."],
  bbcode: [
    "rien n’est mis en forme. Écrivez « **gras** », « *italique* » ou « [texte](adresse) ».",
    "nothing is formatted. Write “**bold**”, “*italics*” or “[text](address)”.",
  ],
  superscript: [
    "rien n’est mis en exposant. Écrivez « <sup>2</sup> ».",
    "it makes no superscript. Write “<sup>2</sup>”.",
  ],
  subscript: [
    "rien n’est mis en indice. Écrivez « <sub>2</sub> ».",
    "it makes no subscript. Write “<sub>2</sub>”.",
  ],
  reference: [
    "aucun lien du texte n’a ce nom. Ôtez cette ligne, ou écrivez le lien : « [texte](adresse) ».",
    "no link of the text has this name. Remove this line, or write the link: “[text](address)”.",
  ],
  import: [
    "c’est du code d’un autre outil. Ôtez cette ligne.",
    "it is another tool's code. Remove this line.",
  ],
};

/** Syntax of other Markdown tools, which shows as typed. */
export const otherMarkdown = {
  name: "other-markdown",
  severity: "warning",
  fr: ({ text, kind, isAddress }) =>
    `« ${text} » ${isAddress ? "reste dans l’adresse" : "s’affiche"} tel quel : ${ADVICE[kind][0]}`,
  en: ({ text, kind, isAddress }) =>
    `“${text}” ${isAddress ? "stays in the address" : "shows"} as it is: ${ADVICE[kind][1]}`,

  prefilter: OTHER_PREFILTER,
  getGroupKey: ({ kind }) => kind,
  find: ({ value, hasDirectives, reportMatch }) => {
    const passages = new Map(findOtherPassages(value).map((each) => [each.at, each]));
    // an unclosed directive has its own error; a directive in a quote or in an HTML cell is not a block
    const isReported = ({ kind, at, text }: OtherPassage) => {
      if (!hasDirectives || kind !== "directive" || !/[^:\s]/.test(text)) return false;
      const before = value.slice(value.lastIndexOf("\n", at - 1) + 1, at);
      return !before.includes(">") && !isClosed(value, at, before);
    };
    return {
      sourceText: (node) => {
        for (const { at } of matchVerbatim(value, node, PASSAGE_START)) {
          const passage = passages.get(at);
          if (passage && !isReported(passage))
            reportMatch(at, { kind: passage.kind, text: passage.text.trim() });
        }
      },
      editableUrl: (url, at) => {
        for (const { kind, text } of isTemplateUrl(url) ? findOtherPassages(url) : [])
          if (kind === "template") reportMatch(at, { kind, text, isAddress: true });
      },
    };
  },
} as const satisfies TextRule<{ kind: OtherSyntax; text: string; isAddress?: boolean }>;

/** Whether the next line of colons closes a directive: it contains only colons, with the same indent. */
function isClosed(value: string, at: number, indent: string): boolean {
  const next = /\n([ \t]*):::+([^\n]*)/.exec(value.slice(at));
  return next?.[1] === indent && next[2]?.trim() === "";
}

export const title = {
  fr: "Des signes d’un autre Markdown s’affichent tels quels.",
  en: "Marks of another kind of Markdown show as they are written.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: 'Ce sont `:::nom`, `{% … %}`, `{{ … }}`, `{: .nom }`, `{.nom}`, `{title="…"}`, `[[toc]]`, « `:` définition », `:emoji:`, `==mot==`, `*[sigle]: …`, `$$…$$`, `import …`, `!!! note`, `??? Titre`, `== Titre ==`, `h2. Titre`, `[[page]]`, `[texte->adresse]`, `[/b]`, `^2^`, `~2~`, `[nom]: adresse`, `<% … %>` et `<?php … ?>`. Un seul message par fichier et par sorte donne leur nombre. `--fix` n’y touche pas.',
    en: 'These are `:::name`, `{% … %}`, `{{ … }}`, `{: .name }`, `{.name}`, `{title="…"}`, `[[toc]]`, “`:` definition”, `:emoji:`, `==word==`, `*[acronym]: …`, `$$…$$`, `import …`, `!!! note`, `??? Title`, `== Title ==`, `h2. Title`, `[[page]]`, `[text->address]`, `[/b]`, `^2^`, `~2~`, `[name]: address`, `<% … %>` and `<?php … ?>`. `check` reports each kind once per file, with their number. `--fix` does not change them.',
  },
  why: {
    fr: "d’autres outils en font un encadré, une mise en forme ou un texte calculé. Cette page ne connaît pas ces signes, et les montre à tout le monde.",
    en: "other tools turn them into a box, a look or a computed text. This page does not know them, and readers see the marks.",
  },
  fix: {
    fr: "écrire ce que l’autre outil montrait, ou ôter ces signes. Si le texte doit les montrer, les mettre entre accents graves.",
    en: "write what the other tool would show, or delete the mark. If readers should see it, put it between backticks.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte){.fr-link} avant de signer.`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte) avant de signer.`,
    },
  ],
};
