import type { Origin } from "@dsfr-blocks/base/origin";
import type { Decoded } from "./decode";

/** A value of a YAML text, from either reader: its content, and its place in UTF-16 code units. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  /** A key's text; for a key that is not a text, the name that a sentence can use. */
  readonly name: string;
  readonly nameOffset: number;
  /** Where the value is used, which is not where an alias (`*name`) leads. */
  readonly offset: number | undefined;
  readonly value: YamlNode | undefined;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly Pick<YamlEntry, "offset" | "value">[];
}

export type ScalarStyle = "plain" | "single" | "double" | "folded" | "literal";

export interface YamlScalar {
  readonly kind: "scalar";
  readonly value: unknown;
  readonly style: ScalarStyle;
  readonly start: number;
  /** After its last character; for a block scalar, after its last line. */
  readonly end: number;
  /** As it is written, if the value is not a text. */
  readonly source: string;
  /** Where each character of a value that is a text stands. */
  readonly origin: () => Origin;
  /** What YAML leaves out of it, though its author may have meant it as text. */
  readonly comment?: YamlComment | undefined;
}

export interface YamlComment {
  /** Where its `#` stands. */
  readonly offset: number;
  /** Its first line, with its `#`. */
  readonly text: string;
}

/** A scalar that is a text. */
export function scalarOf(
  style: ScalarStyle,
  start: number,
  end: number,
  { value, origin }: Decoded,
): YamlScalar {
  return { kind: "scalar", value, style, start, end, source: value, origin: () => origin };
}
