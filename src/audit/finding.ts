/** The conditions a page is looked at in. */
export type Scheme = "light" | "dark" | "forced-colors";
export const SCHEMES: readonly Scheme[] = ["light", "dark", "forced-colors"];
/** Widths in CSS pixels: the narrowest that RGAA 10.11 asks for, a tablet, a desk. */
export const WIDTHS: readonly number[] = [320, 768, 1280];

/** A fault on a page, as a person can find it again: where, which rule, and how to mend it. */
export interface Finding {
  /** The page's name as it was asked for: a path or an address. */
  readonly page: string;
  readonly scheme: Scheme;
  /** Of the viewport, in CSS pixels. */
  readonly width: number;
  /** An axe rule (`image-alt`), or one of ours (`outline-jump`). */
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** Criteria of RGAA 4.1.2 that the rule speaks for: `["9.1"]`. */
  readonly rgaa: readonly string[];
  /** A CSS selector that finds the element, unique on the page. */
  readonly selector: string;
  /** What is wrong, and how to mend it. */
  readonly message: string;
  /** The start of the element's markup. */
  readonly html?: string;
  /** Where the element stands on the page, in CSS pixels from its top left corner; none for the page whole. */
  readonly box?: Box;
  /** Where the text comes from, for a page made of a Markdown file. */
  readonly source?: Source;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What one page's audit came to. */
export interface PageAudit {
  readonly page: string;
  readonly findings: readonly Finding[];
  /** Rules run, over all schemes and widths. */
  readonly checks: number;
  /** Elements that some rule looked at, over all schemes and widths. */
  readonly nodes: number;
  /** Texts whose contrast neither axe nor our own computation could tell, over all schemes and widths. */
  readonly undecided: number;
  /** Documents in frames: nobody looked into them, and they are to be audited by their own addresses. */
  readonly frames: number;
}
