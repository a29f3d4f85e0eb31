import postcss from "postcss";

/** A colour as the Design Tokens Community Group's format writes it. */
interface ColourToken {
  readonly $type: "color";
  readonly $value: string;
}

/** The DSFR's colours that the library's rules name, in both themes: `dist/tokens.json`. */
export type DesignTokens = Readonly<Record<"light" | "dark", Readonly<Record<string, ColourToken>>>>;

/** `--text-decoration` and the like are no colours. */
const COLOUR = /^(?:#|rgb|hsl|transparent$)/;

const NAME = /var\(--((?:text|background|border)-[\w-]+)/g;

/** The tokens that some styles use, with the values that they give them. The DSFR's rules name some that it has not. */
export function designTokens(css: string): DesignTokens {
  const names = [...new Set([...css.matchAll(NAME)].map(([, name = ""]) => name))].sort();
  const light = propertiesIn(css, ":root");
  const dark = new Map([...light, ...propertiesIn(css, ":root[data-fr-theme=dark]")]);
  const tokensIn = (values: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      names.flatMap((name): [string, ColourToken][] => {
        const value = valueOf(name, values);
        return value === undefined || !COLOUR.test(value) ? [] : [[name, { $type: "color", $value: value }]];
      }),
    );
  return { light: tokensIn(light), dark: tokensIn(dark) };
}

function propertiesIn(css: string, selector: string): Map<string, string> {
  const values = new Map<string, string>();
  postcss.parse(css).walkDecls(/^--/, ({ prop, value, parent }) => {
    if (parent?.type === "rule" && parent.selectors.includes(selector)) values.set(prop.slice(2), value);
  });
  return values;
}

function valueOf(name: string, values: ReadonlyMap<string, string>): string | undefined {
  const value = values.get(name)?.trim();
  const [, other] = /^var\(--([\w-]+)\)$/.exec(value ?? "") ?? [];
  return other === undefined ? value : valueOf(other, values);
}
