import { bareAddress } from "./bare-address";
import { boldTitle } from "./bold-title";
import { brokenLink } from "./broken-link";
import { brokenList } from "./broken-list";
import { brokenTable } from "./broken-table";
import { cutWord } from "./cut-word";
import { deadAnchor } from "./dead-anchor";
import { documentFormat } from "./document-format";
import { doubledWord } from "./doubled-word";
import { doubleSpace } from "./double-space";
import { doubtfulMark } from "./doubtful-mark";
import { droppedScript } from "./dropped-script";
import { droppedAddress } from "./dropped-address";
import { duplicateKey } from "./duplicate-key";
import { emptyAlt } from "./empty-alt";
import { emptyLink } from "./empty-link";
import { emptyMark } from "./empty-mark";
import { emptyText } from "./empty-text";
import { frameAsLink } from "./frame-as-link";
import { headingJump } from "./heading-jump";
import { hiddenCharacter } from "./hidden-character";
import { hiddenComment } from "./hidden-comment";
import { hiddenText } from "./hidden-text";
import { htmlComment } from "./html-comment";
import { joinedTitle } from "./joined-title";
import { longText } from "./long-text";
import { lostNumbering } from "./lost-numbering";
import { lostTitle } from "./lost-title";
import { joinedAddress } from "./joined-address";
import { listInCell } from "./list-in-cell";
import { mergedCells } from "./merged-cells";
import { misreadMark } from "./misread-mark";
import { missingKey } from "./missing-key";
import { noBreakSpace } from "./no-break-space";
import { noFrontMatter } from "./no-front-matter";
import { noKeys } from "./no-keys";
import { notAHeading } from "./not-a-heading";
import { nullWord } from "./null-word";
import { outOfRange } from "./out-of-range";
import { otherMarkdown } from "./other-markdown";
import { ownDomainLink } from "./own-domain-link";
import { rawHtml } from "./raw-html";
import { readHtml } from "./read-html";
import { relativeLink } from "./relative-link";
import { renamedKey } from "./renamed-key";
import { repeatedHeading } from "./repeated-heading";
import { textInComment } from "./text-in-comment";
import { unclosedCode } from "./unclosed-code";
import { unclosedFrontMatter } from "./unclosed-front-matter";
import { unclosedMark } from "./unclosed-mark";
import { unclosedTag } from "./unclosed-tag";
import { unknownEntity } from "./unknown-entity";
import { unknownKey } from "./unknown-key";
import { unmarkedEnglish } from "./unmarked-english";
import { unsupportedSyntax } from "./unsupported-syntax";
import { vagueLink } from "./vague-link";
import { wrongChoice } from "./wrong-choice";
import { wrongDate } from "./wrong-date";
import { wrongEmail } from "./wrong-email";
import { wrongMailto } from "./wrong-mailto";
import { wrongKey } from "./wrong-key";
import { wrongPattern } from "./wrong-pattern";
import { wrongType } from "./wrong-type";
import { yamlSyntax } from "./yaml-syntax";
import { impossibleDay } from "./impossible-day";
import { yearsOrder } from "./years-order";
/*
 * Rules of `check` about texts, keys and values. Each rule has its own file, and is listed here. The lists have the order of
 * docs/errors.md; the issues at one position have the same order.
 */

/** Rules about problems in reading a file or one of its values. */
export const readingRules = [
  noFrontMatter,
  unclosedFrontMatter,
  noKeys,
  yamlSyntax,
  hiddenCharacter,
  duplicateKey,
  renamedKey,
  wrongKey,
  unknownKey,
  missingKey,
  wrongType,
  wrongDate,
  wrongChoice,
  wrongEmail,
  wrongPattern,
  outOfRange,
  emptyText,
  textInComment,
  nullWord,
];

/** Rules about the quality of texts. */
export const textRules = [
  rawHtml,
  unclosedTag,
  readHtml,
  lostNumbering,
  mergedCells,
  listInCell,
  joinedAddress,
  cutWord,
  hiddenText,
  frameAsLink,
  droppedScript,
  htmlComment,
  hiddenComment,
  unknownEntity,
  notAHeading,
  unclosedMark,
  unclosedCode,
  emptyMark,
  brokenLink,
  brokenTable,
  brokenList,
  unsupportedSyntax,
  otherMarkdown,
  misreadMark,
  doubtfulMark,
  joinedTitle,
  boldTitle,
  headingJump,
  repeatedHeading,
  emptyLink,
  emptyAlt,
  droppedAddress,
  deadAnchor,
  wrongMailto,
  lostTitle,
  vagueLink,
  bareAddress,
  documentFormat,
  ownDomainLink,
  relativeLink,
  impossibleDay,
  yearsOrder,
  longText,
  doubleSpace,
  doubledWord,
  noBreakSpace,
  unmarkedEnglish,
];
