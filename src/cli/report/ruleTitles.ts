import { readFileSync } from "node:fs";
import type { Rule } from "../../content/sentences";
import type { Language } from "../../base/sentence";
import type { folderRules } from "../../site/folderRules";
import { ownFile } from "../../styles/ownFile";

/** What is wrong with a file before its content is looked at, or beside the others of its folder. */
type FileRule = "not-utf-8" | "not-utf-8-name" | "file-access" | "block-fails" | (typeof folderRules)[number];

/** The authors' documentation, which comes with this package. */
export const documentation = () => ownFile("../docs/errors.md", "../../docs/errors.md");

/** Each rule in one sentence, without the case at hand. The French one opens its part of the documentation. */
export function ruleTitles(language: Language): ReadonlyMap<string, string> {
  if (language === "en") return new Map(Object.entries(ENGLISH));
  const parts = readFileSync(documentation(), "utf8").matchAll(PART);
  const french = new Map(Array.from(parts, ([, rule = "", title = ""]) => [rule, title]));
  return new Map(Object.keys(ENGLISH).map((rule) => [rule, french.get(rule) ?? ""]));
}

/** « **Avertissement, réglable**, avec `dsfr-blocks check DOSSIER`. », then the title. */
const PART = /^## ([a-z\d-]+)\n\n\*\*[^*]+\*\*(?:, avec `[^`]+`\.)? (.+?\.)(?= |$)/gm;

const ENGLISH: Readonly<Record<Rule | FileRule, string>> = {
  "no-front-matter": "The file does not begin with front matter.",
  "unclosed-front-matter": "The front matter opens with `---` and does not close.",
  "no-keys": "The front matter holds no keys.",
  "yaml-syntax": "The syntax of the front matter is not understood.",
  "not-utf-8": "The file is not saved as UTF-8.",
  "hidden-character": "An invisible character hides in the front matter.",
  "duplicate-key": "The same key is written twice.",
  "unknown-key": "There is no such key here.",
  "missing-key": "A key is missing.",
  "wrong-type": "The value is not of the kind that the key takes.",
  "wrong-date": "The date is not a day such as 2026-04-26.",
  "wrong-choice": "The value is none of the words that the key takes.",
  "wrong-email": "The value is not an e-mail address.",
  "wrong-pattern": "The value is not in the form that the key takes.",
  "out-of-range": "The number is smaller or greater than the key takes.",
  "renamed-key": "A key has its former name.",
  "wrong-key": "A key holds no word, or what nobody sees.",
  "unknown-layout": "The file does not say which page of the site it is.",
  "near-layout": "The page's layout is not known, but for a letter.",
  "before-front-matter": "Something stands before the front matter.",
  "empty-text": "A text that is needed is empty.",
  "null-word": "A word of a text means “nothing”, and does not show.",
  "text-in-comment": "A part of the text is a comment, and does not show.",
  "unknown-person": "This name is not in the directory.",
  "ambiguous-person": "Several profiles of the directory bear this name.",
  "raw-html": "HTML shows as it is.",
  "html-comment": "An HTML comment shows on the page.",
  "unknown-entity": "A character's name is not understood, and shows as it is.",
  "not-a-heading": "A line begins with `#` and is no heading.",
  "unclosed-mark": "A mark of bold or italics shows as it is.",
  "broken-link": "A link that is not written right shows as it is, with its address.",
  "unsupported-syntax": "Text struck through, a footnote or a box to tick does not work here.",
  "misread-mark": "A sign or a number serves the layout, and does not show as it is written.",
  "doubtful-mark": "A sign at the start of a line is taken for a bullet or a quotation.",
  "dropped-address": "An address is none of those that the page takes.",
  "lost-title": "The title of a link or an image does not show.",
  "empty-notice": "The call is closed and the page does not say so.",
  "joined-title": "A title and the text below it make one paragraph.",
  "bold-title": "A line in bold stands for a heading.",
  "heading-jump": "A heading level is skipped.",
  "empty-title": "A section of the page has no title.",
  "empty-block": "A section of the page has a title alone.",
  "empty-link": "A link has no address, or no text.",
  "vague-link": "A link's text does not say where it leads.",
  "document-format": "A link leads to a document and does not say its format.",
  "own-domain-link": "A link leads to the site itself by its full address.",
  "relative-link": "An address of the site does not begin with “/”.",
  "empty-alt": "An image has no alternative text.",
  "call-past": "The call is open after its last day.",
  "closes-before-opens": "The call would close before it opens.",
  "past-date": "The call is open and its text announces a day that has passed.",
  "hidden-apply": "The button to apply does not show: the call is closed.",
  "text-after-front-matter": "A text below the front matter does not show.",
  "only-title": "The page has a title and nothing else.",
  "no-unit": "A salary has no unit.",
  "salary-line": "One line keeps a list of salaries from being a table.",
  "steps-twice": "Steps are written in two places.",
  "skipped-step": "The numbers of the steps skip one.",
  "years-order": "Two years are out of order.",
  "double-space": "Two spaces follow each other.",
  "no-break-space": "A space may leave a punctuation mark alone at the start of a line.",
  "unmarked-english": "An English word is not marked as such.",
  "not-utf-8-name": "The name of a file or folder is not UTF-8.",
  "file-access": "A file or folder cannot be read or written.",
  "block-fails": "The code of a block or page stops.",
  "conformity-state": "The state of compliance is not that of the rate.",
  "conformity-faults": "All criteria are met, and non-conformities are listed.",
  "wrong-rate": "A rate of compliance is not between 0 and 100.",
  "average-rate": "The average rate contradicts the rate of criteria that are met.",
  "updated-before-date": "The accessibility statement is updated before it is prepared.",
  "old-statement": "The accessibility statement is over three years old.",
  "no-contact": "The accessibility statement does not say whom to tell of a fault.",
  "same-title": "Two pages have the same title.",
  "dead-link": "A link leads to a page that is not in the folder.",
  "date-elsewhere": "A date of the call is not the one that another page gives.",
};
