import type { Rule, RuleDocs } from "../rule";

/** Messages by error code of the YAML parser, for people who do not know YAML. */
const YAML_CAUSES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  ALIAS_PROPS: [
    "Un repère `&` ou `!` précède un renvoi `*`. Mettez la valeur entre guillemets.",
    "An `&` or `!` mark comes before a `*` reference. Put the value in quotes.",
  ],
  BAD_COLLECTION_TYPE: [
    "Un `!` en début de valeur ne convient pas à une liste ou à des clés. Supprimez-le.",
    "A `!` at the start of a value cannot be used with a list or keys. Remove it.",
  ],
  BAD_DIRECTIVE: [
    "Un `%` au début d’une ligne a un sens particulier en YAML. Mettez la valeur entre guillemets.",
    "A `%` at the start of a line has a special meaning in YAML. Put the value in quotes.",
  ],
  MULTIPLE_TAGS: [
    "Deux `!` se suivent. Mettez la valeur entre guillemets.",
    "Two `!` marks follow each other. Put the value in quotes.",
  ],
  RESOURCE_EXHAUSTION: [
    "Trop de clés ou de listes sont imbriquées les unes dans les autres. Supprimez des niveaux.",
    "The front matter is nested too deeply.",
  ],
  BAD_ALIAS: [
    "Un `*` ou un `&` en début de valeur a un sens particulier en YAML : ce texte ne s’afficherait pas. Mettez la valeur entre guillemets.",
    "A `*` or an `&` at the start of a value has a special meaning in YAML: this text would not appear. Put the value in quotes.",
  ],
  BAD_DQ_ESCAPE: [
    "`\\` suivi de cette lettre n’a pas de sens entre guillemets droits. Doublez la barre : `\\\\`.",
    "`\\` followed by this letter has no meaning in double quotes. Double the backslash: `\\\\`.",
  ],
  BAD_INDENT: [
    "Le retrait de cette ligne n’est pas correct. Alignez-la sur ses voisines, avec des espaces.",
    "This line is not indented correctly. Align it with the lines around it, with spaces.",
  ],
  BAD_PROP_ORDER: [
    "Un repère `&` ou `!` est mal placé. Mettez la valeur entre guillemets.",
    "An `&` or `!` mark is in the wrong place. Put the value in quotes.",
  ],
  BAD_SCALAR_START: [
    "Une valeur ne peut pas commencer par ce signe. Mettez-la entre guillemets.",
    "A value cannot begin with this character. Put it in quotes.",
  ],
  COMMENT_AS_VALUE: [
    "Après une espace, `#` commence un commentaire : ce texte ne s’affiche pas. Mettez la valeur entre guillemets. Si c’est un commentaire, ajoutez une espace après le `#`.",
    "After a space, `#` starts a comment: this text does not appear. Put the value in quotes. If it is a comment, add a space after the `#`.",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    "Cette ligne contient deux « : ». Mettez entre guillemets tout le texte qui suit le premier, ou alignez la clé de la ligne suivante.",
    "The line contains “: ” twice. Put the text after the first one in quotes, or align the key of the next line.",
  ],
  BLOCK_IN_FLOW: [
    "Des crochets ou des accolades ne peuvent pas contenir une liste ou des clés en retrait. Supprimez ces crochets ou ces accolades.",
    "Brackets or braces cannot contain an indented list or indented keys. Remove the brackets or braces.",
  ],
  IMPOSSIBLE: [
    "Cette ligne n’a pas la bonne syntaxe. Réécrivez-la comme les lignes voisines.",
    "This line is not understood. Write it like the lines around it.",
  ],
  MISSING_CHAR: [
    "Il manque un signe : le guillemet ou le crochet de fin, ou l’espace après « : » ou « - ». Ajoutez-le.",
    "A character is missing: a closing quote or bracket, or the space after “:” or “-”. Add it.",
  ],
  NO_BREAK_INDENT: [
    "Cette ligne commence par une espace insécable, qui ne compte pas comme un retrait. Remplacez-la par des espaces ordinaires.",
    "This line begins with a no-break space, which does not count as indentation. Replace it with ordinary spaces.",
  ],
  NO_BREAK_VALUE: [
    "Une espace insécable suit « : ». Remplacez-la par une espace ordinaire.",
    "A no-break space follows “:”. Replace it with an ordinary space.",
  ],
  NOT_INDENTED: [
    "Ce texte appartient à la clé précédente, mais il n’est pas en retrait. Mettez deux espaces devant, ou écrivez-le après les deux-points.",
    "This text belongs to the key above, but it is not indented. Put two spaces before it, or write it after the colon.",
  ],
  TOO_FEW_SPACES: [
    "Le chiffre après `|` ou `>`, au-dessus, donne le nombre d’espaces devant chaque ligne du texte, et cette ligne en a moins. Effacez le chiffre.",
    "The number after `|` or `>` above is the number of spaces before each line of the text, and this line has fewer. Delete the number.",
  ],
  WORDS_AFTER_HEAD: [
    "Après `|` ou `>`, le texte commence à la ligne suivante, en retrait. Déplacez-le, ou effacez ce signe.",
    "After `|` or `>`, the text begins on the next line, indented. Move it there, or delete this character.",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "Ce texte occupe plusieurs lignes et contient « : ». Mettez-le entre guillemets ou écrivez `>-` après la clé.",
    "This text spans several lines and contains “: ”. Put it in quotes or write `>-` after the key.",
  ],
  MULTIPLE_ANCHORS: [
    "Deux repères `&` se suivent. Mettez la valeur entre guillemets.",
    "Two `&` marks follow each other. Put the value in quotes.",
  ],
  MULTIPLE_DOCS: [
    "L’en-tête contient une ligne `---` ou `...` de trop. Supprimez-la.",
    "The front matter contains one `---` or `...` line too many. Delete it.",
  ],
  KEY_OVER_1024_CHARS: [
    "Cette clé est trop longue : un guillemet ou un retour à la ligne manque sans doute. Ajoutez-le.",
    "This key is too long: a quote or a line break is probably missing.",
  ],
  TOO_LONG: [
    "L’en-tête contient trop d’éléments ou de lignes pour une page. Raccourcissez-le.",
    "The front matter contains too many items or lines for a page. Shorten it.",
  ],
  TOO_MANY_ALIASES: [
    "Les renvois `*` répètent trop de texte ici. Écrivez ce texte à la place des renvois.",
    "The `*` references repeat too much text here. Write it out.",
  ],
  TAB_AS_INDENT: [
    "Une tabulation sert de retrait. Remplacez-la par des espaces.",
    "A tab is used as indentation. Replace it with spaces.",
  ],
  TAG_RESOLVE_FAILED: [
    "Un `!` en début de valeur a un sens particulier en YAML. Mettez la valeur entre guillemets.",
    "A `!` at the start of a value has a special meaning in YAML. Put the value in quotes.",
  ],
  UNUSED_ANCHOR: [
    "Un `&` en début de valeur donne un nom au texte qui le suit : ce nom ne s’affiche pas, et aucun `*` n’y renvoie. Mettez la valeur entre guillemets, ou supprimez le nom.",
    "An `&` at the start of a value names the text that follows: the name does not appear, and no `*` uses it. Put the value in quotes, or remove the name.",
  ],
  TOO_DEEP: [
    "Trop de clés ou de listes sont imbriquées les unes dans les autres. Supprimez des niveaux.",
    "The front matter is nested too deeply.",
  ],
  UNEXPECTED_TOKEN: [
    "Ce signe n’est pas attendu ici. Mettez la valeur entre guillemets.",
    "This character is not expected here. Put the value in quotes.",
  ],
};

/**
 * Rule about YAML syntax. The rule has its own file, so that a page in a browser can include the rules about values without
 * this rule.
 */
export const yamlSyntax = {
  name: "yaml-syntax",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ cause }) => YAML_CAUSES[cause]?.[0] ?? `La syntaxe YAML n’est pas comprise ici (${cause}).`,
  en: ({ cause }) => YAML_CAUSES[cause]?.[1] ?? `The YAML syntax is not understood here (${cause}).`,
} as const satisfies Rule<{ cause: string }>;

export const title = {
  fr: "L’en-tête contient une faute de syntaxe.",
  en: "The front matter is not valid YAML.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Cette syntaxe s’appelle YAML. Le message indique ce qui ne va pas, et où.",
    en: "The message says what is wrong, and where.",
  },
  why: {
    fr: "certains signes ont un sens particulier en YAML. Ce sont surtout « : » suivi d’une espace au milieu d’un texte, et `*`, `&`, `!`, `@`, `%`, `[`, `{`, `-`, `>`, `|` au début d’un texte. Certains font disparaître des mots : `**gras**` est lu comme un renvoi, `&co` comme un nom, et `#1` comme le début d’un commentaire. `check` ne cherche les autres fautes de l’en-tête que si cette syntaxe est correcte.",
    en: "some characters have a special meaning in YAML: “:” followed by a space inside a text, and `*`, `&`, `!`, `@`, `%`, `[`, `{`, `-`, `>`, `|` at the start of a text. Some remove words without an error: `**bold**` refers to a name, `&co` gives a name, and `#1` starts a comment. `check` looks for other issues in the front matter only when its YAML is valid.",
  },
  fix: {
    fr: "mettez le texte entre guillemets droits, ou écrivez-le sous `>-`, en retrait. Vérifiez que les clés d’un même groupe sont alignées, avec des espaces et sans tabulation, et que tous les guillemets sont fermés.",
    en: "put the text in straight quotes, or write it under `>-`, indented. Check that the keys of one group are aligned, with spaces and without tabs, and that every quote is closed.",
  },
  examples: [
    {
      before: `title: Devenir EIG\u00A0: le guide`,
      after: `title: "Devenir EIG\u00A0: le guide"`,
    },
    {
      before: "title: [ə]ncore un titre",
      after: `
        title: >-
          [ə]ncore un titre`,
    },
    {
      before: "title: **Devenir** EIG",
      after: `title: "**Devenir** EIG"`,
    },
    {
      before: "title: &Devenir EIG",
      after: `title: "&Devenir EIG"`,
    },
    {
      intro: {
        fr: "Dans un commentaire, mettez une espace après le `#` : `title: # à compléter`.",
        en: "In a comment, put a space after the `#`: `title: # à compléter`.",
      },
      before: "title: #1 du service public",
      after: `title: "#1 du service public"`,
    },
  ],
};
