import { beforeFrontMatter } from "./before-front-matter";
import { ambiguousEntry } from "./ambiguous-entry";
import { emptyBlock } from "./empty-block";
import { emptyItem } from "./empty-item";
import { emptyTitle } from "./empty-title";
import { nearLayout } from "./near-layout";
import { onlyTitle } from "./only-title";
import { repeatedEntry } from "./repeated-entry";
import { repeatedTitle } from "./repeated-title";
import { textAfterFrontMatter } from "./text-after-front-matter";
import { unclosedDirective } from "./unclosed-directive";
import { unknownDirective } from "./unknown-directive";
import { unknownLanguage } from "./unknown-language";
import { unknownEntry } from "./unknown-entry";
import { unknownLayout } from "./unknown-layout";

/* Rules of `check` on pages. Each rule has its own file, and a line in this index. */

/** Check rules for a page file as a whole: its `layout`, the text around its front matter, and the directives of its body. */
export const fileRules = [
  unknownLayout,
  nearLayout,
  textAfterFrontMatter,
  beforeFrontMatter,
  unknownDirective,
  unclosedDirective,
];

/** Check rules for the content of any page. */
export const pageRules = [
  unknownLanguage,
  unknownEntry,
  ambiguousEntry,
  emptyTitle,
  emptyBlock,
  emptyItem,
  onlyTitle,
  repeatedEntry,
  repeatedTitle,
];
