import type { Origin } from "@dsfr-blocks/base/origin";
import type { DecodedText } from "./decode";

/** Value of a YAML text, with its offsets in UTF-16 code units. The fast parser and the full parser create the same nodes. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  /** Text of the key; for a key that is not a scalar, a name for messages. */
  readonly name: string;
  readonly nameOffset: number;
  /** Offset of the value; for an alias (`*name`), offset of the alias itself. */
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
  /** Offset after the last character; for a block scalar, after the last line. */
  readonly end: number;
  /** Source of a value that is not a text, such as `2026` or `true`; otherwise, the text. */
  readonly source: string;
  /** Returns the map from each character of a text to the YAML text. */
  readonly origin: () => Origin;
  /** Comment next to the value, which the author may have meant as text. */
  readonly comment?: YamlComment | undefined;
}

export interface YamlComment {
  /** Offset of the `#`. */
  readonly offset: number;
  /** First line of the comment, with its `#`. */
  readonly text: string;
}

/** Creates a scalar whose value is a text. */
export function createScalar(
  style: ScalarStyle,
  start: number,
  end: number,
  { value, origin }: DecodedText,
): YamlScalar {
  return { kind: "scalar", value, style, start, end, source: value, origin: () => origin };
}
