import { beforeFrontMatter } from "./before-front-matter";
import { ambiguousEntry } from "./ambiguous-entry";
import { emptyBlock } from "./empty-block";
import { emptyItem } from "./empty-item";
import { emptyTitle } from "./empty-title";
import { nearLayout } from "./near-layout";
import { onlyTitle } from "./only-title";
import { repeatedTitle } from "./repeated-title";
import { textAfterFrontMatter } from "./text-after-front-matter";
import { unclosedDirective } from "./unclosed-directive";
import { unknownDirective } from "./unknown-directive";
import { unknownEntry } from "./unknown-entry";
import { unknownLayout } from "./unknown-layout";

/* The rules of `check` on pages: a file for each, and its line here. */

/** The page that a file names, and the file's other content. */
export const fileRules = [
  unknownLayout,
  nearLayout,
  textAfterFrontMatter,
  beforeFrontMatter,
  unknownDirective,
  unclosedDirective,
];

/** What the content of any page may lack or contradict. */
export const pageRules = [
  unknownEntry,
  ambiguousEntry,
  emptyTitle,
  emptyBlock,
  emptyItem,
  onlyTitle,
  repeatedTitle,
];
