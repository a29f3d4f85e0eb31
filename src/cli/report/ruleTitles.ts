import type { Language, Rule } from "../../content/sentences";
import type { folderRules } from "../../files/folderRules";

type Title = Readonly<Record<Language, string>>;
const title = (fr: string, en: string): Title => ({ fr, en });

/** What is wrong with a file before its content is looked at, or beside the others of its folder. */
type FileRule = "not-utf-8" | "not-utf-8-name" | "file-access" | (typeof folderRules)[number];

/** Each rule in one sentence, without the case at hand. The French ones are the first of its part in docs/errors.md. */
export const ruleTitles: Readonly<Record<Rule | FileRule, Title>> = {
  "no-front-matter": title(
    "Le fichier ne commence pas par un en-tête.",
    "The file does not begin with front matter.",
  ),
  "unclosed-front-matter": title(
    "L’en-tête s’ouvre par `---` et ne se ferme pas.",
    "The front matter opens with `---` and does not close.",
  ),
  "no-keys": title("L’en-tête ne contient pas de clés.", "The front matter holds no keys."),
  "yaml-syntax": title(
    "La syntaxe de l’en-tête n’est pas comprise.",
    "The syntax of the front matter is not understood.",
  ),
  "not-utf-8": title("Le fichier n’est pas enregistré en UTF-8.", "The file is not saved as UTF-8."),
  "hidden-character": title(
    "Un caractère invisible se cache dans l’en-tête.",
    "An invisible character hides in the front matter.",
  ),
  "duplicate-key": title("La même clé est écrite deux fois.", "The same key is written twice."),
  "unknown-key": title("Cette clé n’existe pas ici.", "There is no such key here."),
  "missing-key": title("Il manque une clé.", "A key is missing."),
  "wrong-type": title(
    "La valeur n’est pas de la sorte que la clé attend.",
    "The value is not of the kind that the key takes.",
  ),
  "wrong-date": title(
    "La date n’est pas un jour comme 2026-04-26.",
    "The date is not a day such as 2026-04-26.",
  ),
  "wrong-choice": title(
    "La valeur n’est aucun des mots que la clé attend.",
    "The value is none of the words that the key takes.",
  ),
  "unknown-layout": title(
    "Le fichier ne dit pas quelle page du site il est.",
    "The file does not say which page of the site it is.",
  ),
  "near-layout": title(
    "Le modèle de page n’est pas connu, à une lettre près.",
    "The page's layout is not known, but for a letter.",
  ),
  "empty-text": title("Un texte indispensable est vide.", "A text that is needed is empty."),
  "text-in-comment": title(
    "Une partie du texte est un commentaire, et ne s’affiche pas.",
    "A part of the text is a comment, and does not show.",
  ),
  "unknown-person": title("Ce nom n’est pas dans l’annuaire.", "This name is not in the directory."),
  "ambiguous-person": title(
    "Plusieurs fiches de l’annuaire portent ce nom.",
    "Several profiles of the directory bear this name.",
  ),
  "raw-html": title("Du HTML s’affiche tel quel.", "HTML shows as it is."),
  "html-comment": title("Un commentaire HTML s’affiche sur la page.", "An HTML comment shows on the page."),
  "unknown-entity": title(
    "Le nom d’un caractère n’est pas compris, et s’affiche tel quel.",
    "A character's name is not understood, and shows as it is.",
  ),
  "not-a-heading": title(
    "Une ligne commence par `#` et n’est pas un titre.",
    "A line begins with `#` and is no heading.",
  ),
  "unclosed-mark": title(
    "Un signe de gras ou d’italique s’affiche tel quel.",
    "A mark of bold or italics shows as it is.",
  ),
  "broken-link": title(
    "Un lien mal écrit s’affiche tel quel, avec son adresse.",
    "A link that is not written right shows as it is, with its address.",
  ),
  "unsupported-syntax": title(
    "Un texte barré, un appel de note ou une case à cocher ne marche pas ici.",
    "Text struck through, a footnote or a box to tick does not work here.",
  ),
  "misread-mark": title(
    "Un signe ou un nombre sert à la mise en forme, et ne s’affiche pas comme il est écrit.",
    "A sign or a number serves the layout, and does not show as it is written.",
  ),
  "dropped-address": title(
    "Une adresse n’est pas de celles que la page accepte.",
    "An address is none of those that the page takes.",
  ),
  "lost-title": title(
    "Le titre d’un lien ou d’une image ne s’affiche pas.",
    "The title of a link or an image does not show.",
  ),
  "empty-notice": title(
    "L’appel est fermé et la page ne le dit pas.",
    "The call is closed and the page does not say so.",
  ),
  "joined-title": title(
    "Un titre et le texte qui suit ne forment qu’un paragraphe.",
    "A title and the text below it make one paragraph.",
  ),
  "bold-title": title("Une ligne en gras sert de titre.", "A line in bold stands for a heading."),
  "heading-jump": title("Un niveau de titre est sauté.", "A heading level is skipped."),
  "empty-title": title("Une partie de la page n’a pas de titre.", "A section of the page has no title."),
  "empty-block": title("Une partie de la page n’a qu’un titre.", "A section of the page has a title alone."),
  "empty-link": title("Un lien n’a pas d’adresse, ou pas de texte.", "A link has no address, or no text."),
  "vague-link": title(
    "Le texte d’un lien ne dit pas où il mène.",
    "A link's text does not say where it leads.",
  ),
  "document-format": title(
    "Un lien mène à un document sans dire son format.",
    "A link leads to a document and does not say its format.",
  ),
  "own-domain-link": title(
    "Un lien mène au site lui-même par son adresse complète.",
    "A link leads to the site itself by its full address.",
  ),
  "relative-link": title(
    "Une adresse du site ne commence pas par « / ».",
    "An address of the site does not begin with “/”.",
  ),
  "empty-alt": title("Une image n’a pas de texte de remplacement.", "An image has no alternative text."),
  "call-past": title("L’appel est ouvert après son dernier jour.", "The call is open after its last day."),
  "closes-before-opens": title("L’appel fermerait avant d’ouvrir.", "The call would close before it opens."),
  "past-date": title(
    "L’appel est ouvert et son texte annonce une date passée.",
    "The call is open and its text announces a day that has passed.",
  ),
  "hidden-apply": title(
    "Le bouton pour postuler ne s’affiche pas : l’appel est fermé.",
    "The button to apply does not show: the call is closed.",
  ),
  "only-title": title("La page n’a qu’un titre.", "The page has a title and nothing else."),
  "no-unit": title("Un salaire n’a pas d’unité.", "A salary has no unit."),
  "steps-twice": title("Des étapes sont écrites à deux endroits.", "Steps are written in two places."),
  "years-order": title("Deux années sont dans le désordre.", "Two years are out of order."),
  "double-space": title("Deux espaces se suivent.", "Two spaces follow each other."),
  "no-break-space": title(
    "Une espace peut laisser un signe seul en début de ligne.",
    "A space may leave a punctuation mark alone at the start of a line.",
  ),
  "unmarked-english": title(
    "Un mot anglais n’est pas indiqué comme tel.",
    "An English word is not marked as such.",
  ),
  "not-utf-8-name": title(
    "Le nom d’un fichier ou d’un dossier n’est pas en UTF-8.",
    "The name of a file or folder is not UTF-8.",
  ),
  "file-access": title(
    "Un fichier ou un dossier ne peut pas être lu ou écrit.",
    "A file or folder cannot be read or written.",
  ),
  "conformity-state": title(
    "L’état de conformité n’est pas celui du taux.",
    "The state of compliance is not that of the rate.",
  ),
  "conformity-faults": title(
    "Tous les critères sont respectés, et des non-conformités sont annoncées.",
    "All criteria are met, and non-conformities are listed.",
  ),
  "old-statement": title(
    "La déclaration d’accessibilité a plus de trois ans.",
    "The accessibility statement is over three years old.",
  ),
  "no-contact": title(
    "La déclaration d’accessibilité ne dit pas à qui signaler un défaut.",
    "The accessibility statement does not say whom to tell of a fault.",
  ),
  "same-title": title("Deux pages ont le même titre.", "Two pages have the same title."),
  "dead-link": title(
    "Un lien mène à une page qui n’est pas dans le dossier.",
    "A link leads to a page that is not in the folder.",
  ),
  "near-host": title(
    "Le nom d’un site ressemble à celui d’un autre, connu.",
    "A site’s name looks like that of another, known one.",
  ),
  "date-elsewhere": title(
    "Une date de l’appel n’est pas celle que donne une autre page.",
    "A date of the call is not the one that another page gives.",
  ),
};
