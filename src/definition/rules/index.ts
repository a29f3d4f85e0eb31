import { beforeFrontMatter } from "./before-front-matter";
import { ambiguousPerson } from "./ambiguous-person";
import { emptyBlock } from "./empty-block";
import { emptyTitle } from "./empty-title";
import { nearLayout } from "./near-layout";
import { onlyTitle } from "./only-title";
import { textAfterFrontMatter } from "./text-after-front-matter";
import { unknownLayout } from "./unknown-layout";
import { unknownPerson } from "./unknown-person";

/* The rules of `check` on pages: a file for each, and its line here. */

/** What a file says of which page it is, and what it holds besides. */
export const fileRules = [unknownLayout, nearLayout, textAfterFrontMatter, beforeFrontMatter];

/** What the content of any page may lack or contradict. */
export const pageRules = [unknownPerson, ambiguousPerson, emptyTitle, emptyBlock, onlyTitle];
