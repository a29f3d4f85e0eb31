import type { Details } from "../../base/finding";
import type { RichText, Text } from "../markdown/tree";
import type { AuthorText } from "../read";
import type { Rule } from "../sentences";

/** What a rule found in a text. */
export interface RuleMatch {
  readonly rule: Rule;
  /** In the text's value. */
  readonly at: number;
  readonly details?: Details;
  readonly fix?: TextFix;
}

/** What to write instead of some characters of a text. */
export interface TextFix {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a site says of itself. */
export interface Site {
  /** Its own hosts, `eig.numerique.gouv.fr`: links to them need no domain. */
  readonly hosts?: readonly string[] | undefined;
}

/** One text and its tree, in; matches at their offset in the text's value, out. */
export type TextRule = (text: AuthorText, tree: RichText, site: Site) => Iterable<RuleMatch>;
