import { error, info, rows, warning } from "../../base/sentence";

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

const tagAdvice = (name: string | undefined) =>
  TAGS.find(([names]) => names.split(" ").includes(name ?? "")) ?? OTHER;

/** What was typed to be read otherwise than it shows. Rules that a site may switch off or make graver. */
export const MARKUP = rows({
  "raw-html": warning(
    (d) => `« ${d.tag} » est du HTML : la page le montre tel quel. ${tagAdvice(d.name)[1]}`,
    (d) => `“${d.tag}” is HTML: the page shows it as it is. ${tagAdvice(d.name)[2]}`,
  ),
  "html-comment": error(
    "« <!-- {text} » n’est pas caché : la page le montrerait à tout le monde. Effacez-le ; une note se met hors du texte, sur une ligne de l’en-tête qui commence par « # ».",
    "“<!-- {text}” is not hidden: the page would show it to everyone. Delete it; a note goes outside the text, on a line of the front matter that begins with “#”.",
  ),
  "unknown-entity": warning(
    (d) =>
      d.instead
        ? `« ${d.name} » s’affiche tel quel : il manque le point-virgule. Écrivez « ${d.instead} », ou le caractère lui-même.`
        : `« ${d.name} » ne désigne aucun caractère, et s’affiche tel quel. Écrivez le caractère lui-même : « é », « – »…`,
    (d) =>
      d.instead
        ? `“${d.name}” shows as it is: its semicolon is missing. Write “${d.instead}”, or the character itself.`
        : `“${d.name}” names no character, and shows as it is. Write the character itself: “é”, “–”…`,
  ),
  "not-a-heading": warning(
    (d) =>
      d.format === "inline"
        ? `« ${d.marks} » s’affiche tel quel : ce texte est d’une ligne, et ne contient pas de titre. Écrivez « ${d.instead} ».`
        : `« ${d.marks} » s’affiche tel quel, et la ligne n’est pas un titre. Écrivez-la tout à gauche, avec une espace ordinaire : « ${d.instead} ».`,
    (d) =>
      d.format === "inline"
        ? `“${d.marks}” shows as it is: this text is of one line, and holds no heading. Write “${d.instead}”.`
        : `“${d.marks}” shows as it is, and the line is no heading. Write it from the left edge, with a plain space: “${d.instead}”.`,
  ),
  "unclosed-mark": warning(
    "« {mark} » s’affiche tel quel. Mettez-le contre le premier et le dernier mot, sans espace, et la ponctuation en dehors : « {mark}mot{mark} : suite ».",
    "“{mark}” shows as it is. Put it against the first and the last word, without a space, and punctuation outside: “{mark}word{mark}: more”.",
  ),
  "broken-link": warning(
    "Ce lien n’en est pas un, et son adresse s’affiche. Le texte est entre crochets, puis l’adresse, sans espace, entre parenthèses : « {instead} ».",
    "This link is none, and its address shows. The text goes in square brackets, then the address, without a space, in parentheses: “{instead}”.",
  ),
  "unsupported-syntax": warning(
    ({ marker, kind }) =>
      kind === "struck"
        ? `« ${marker} » ne barre rien : les deux signes et le texte s’affichent. Effacez le texte s’il n’est plus vrai.`
        : kind === "note"
          ? `« ${marker} » n’appelle aucune note. Écrivez la note à cet endroit, entre parenthèses.`
          : `« ${marker} » n’est pas une case : le signe s’affiche tel quel. Ôtez-le, et dites en mots ce qui est fait.`,
    ({ marker, kind }) =>
      kind === "struck"
        ? `“${marker}” strikes nothing through: both markers and the text show. Delete the text if it no longer holds.`
        : kind === "note"
          ? `“${marker}” calls no footnote. Write the note at this place, in parentheses.`
          : `“${marker}” is no box to tick: it shows as it is. Take it away, and say in words what is done.`,
  ),
  "misread-mark": warning(
    ({ marker, shown }) =>
      shown
        ? `« ${marker} » compte une liste, et s’affiche « ${shown} ». Corrigez-le ; si c’est un mot de la phrase, écrivez-le plus loin dans la ligne.`
        : `« ${marker} » sert à la mise en forme, et ne s’affiche pas. Dites-le en mots, « plus de », « fois », ou ôtez-le.`,
    ({ marker, shown }) =>
      shown
        ? `“${marker}” counts a list, and shows as “${shown}”. Correct it; if it is a word of the sentence, write it further on in the line.`
        : `“${marker}” serves the layout, and does not show. Say it in words, “more than”, “times”, or take it away.`,
  ),
  "doubtful-mark": info(
    ({ marker, kind }) =>
      kind
        ? `« ${marker} » au début d’une ligne ouvre une citation, et ne s’affiche pas. Si c’est un signe, dites-le en mots : « plus de ».`
        : `« ${marker} » au début d’une ligne est une puce, et ne s’affiche pas. Si c’est un signe, dites-le en mots : « ${marker === "-" ? "moins" : "plus de"} ».`,
    ({ marker, kind }) =>
      kind
        ? `“${marker}” at the start of a line opens a quotation, and does not show. If it is a sign, say it in words: “more than”.`
        : `“${marker}” at the start of a line is a bullet, and does not show. If it is a sign, say it in words: “${marker === "-" ? "minus" : "more than"}”.`,
  ),
  "dropped-address": warning(
    (d) =>
      d.kind === "image"
        ? `L’image n’est pas montrée : « ${d.url} » n’est pas une adresse d’image. Écrivez « /image.png » ou « https://… ».`
        : `« ${d.url} » n’est pas une adresse que la page accepte : le lien n’en est pas un. Écrivez « /page », « https://… », « mailto:… » ou « tel:… ».`,
    (d) =>
      d.kind === "image"
        ? `The image does not show: “${d.url}” is no address of an image. Write “/image.png” or “https://…”.`
        : `“${d.url}” is no address that the page takes: the link is none. Write “/page”, “https://…”, “mailto:…” or “tel:…”.`,
  ),
  "lost-title": warning(
    (d) =>
      d.kind === "image"
        ? `Le titre « ${d.title} » de l’image ne s’affiche pas. Écrivez ces mots dans le texte, ou entre les crochets.`
        : `Le titre « ${d.title} » du lien ne s’affiche pas : il ne commence pas par le texte du lien. Écrivez ces mots dans le texte, ou « ${d.text}, … ».`,
    (d) =>
      d.kind === "image"
        ? `The image's title “${d.title}” does not show. Write these words in the text, or in the brackets.`
        : `The link's title “${d.title}” does not show: it does not begin with the link's text. Write these words in the text, or “${d.text}, …”.`,
  ),
});
