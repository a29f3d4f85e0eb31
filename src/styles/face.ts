import type { AtRule } from "postcss";

/** A font as a text asks for it, and as an @font-face offers it. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
}

export type FontProperty = "font-family" | "font-weight" | "font-style";

/** What an @font-face offers; with no weight and no style, the regular face. */
export function faceOf(rule: AtRule): Face {
  const value = (property: FontProperty) => {
    const found = rule.nodes?.find((node) => node.type === "decl" && node.prop === property);
    return found?.type === "decl" ? found.value : undefined;
  };
  return face(value("font-family") ?? "", value("font-weight") ?? "400", value("font-style") ?? "normal");
}

/** The face that these values ask for: the first family of the list. */
export function face(families: string, weight: string, style: string): Face {
  return { family: unquote(families.split(",")[0] ?? ""), weight: weightOf(weight), style: unquote(style) };
}

/** The face that a browser takes, by the order of CSS Fonts: style first, then the weight on the near side. */
export function nearestFace({ family, weight, style }: Face, offered: readonly Face[]): Face | undefined {
  const ofFamily = offered.filter((each) => each.family.toLowerCase() === family.toLowerCase());
  const ofStyle = ofFamily.filter((each) => each.style === style);
  const cost = (each: Face) => {
    const distance = Math.abs(each.weight - weight);
    const isNearSide = weight > 500 ? each.weight >= weight : each.weight <= weight;
    return isNearSide ? distance : distance + 1000;
  };
  return [...(ofStyle.length > 0 ? ofStyle : ofFamily)].sort((a, b) => cost(a) - cost(b))[0];
}

function weightOf(value: string): number {
  return value.startsWith("bold") ? 700 : Number.parseInt(value, 10) || 400;
}

function unquote(value: string): string {
  return value.trim().replace(/^["']|["']$/g, "");
}
