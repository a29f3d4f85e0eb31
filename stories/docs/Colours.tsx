import { createElement, useEffect, useState } from "react";
import { type Colour, contrast, over, parseColour } from "../../packages/rgaa-audit/src/page/colour/colour";
import type { Scheme } from "../../.storybook/scheme";
import { allFixtures } from "../../tests/shared/fixtures";
import { Frame } from "../support/Frame";
import { withPicture } from "../support/pictures";

const SCHEMES: readonly Scheme[] = ["light", "dark"];

const THEMES: Readonly<Record<Scheme, string>> = { light: "clair", dark: "sombre" };

/** The DSFR's tokens of colour, by what they are for. */
const FAMILIES = [
  ["text", "Textes"],
  ["background", "Fonds"],
  ["border", "Bords"],
] as const;

interface Token {
  readonly value: string;
  /** The least of those measured on texts of this colour. */
  readonly contrast?: number | undefined;
}

type Tokens = ReadonlyMap<string, Token>;
type Found = Readonly<Partial<Record<Scheme, Tokens>>>;

/** The tokens that the blocks' examples use, read and measured now in pages of both themes. Renders tables. */
export function Colours() {
  const [found, setFound] = useState<Found>({});
  const names = [...new Set(SCHEMES.flatMap((scheme) => [...(found[scheme]?.keys() ?? [])]))].sort();
  return (
    <>
      {FAMILIES.map(([family, title]) => (
        <section key={family}>
          <h2 id={`couleurs-${family}`}>{title}</h2>
          <table className="doc-colours">
            <thead>
              <tr>
                <th scope="col">Jeton</th>
                <th scope="col">Clair</th>
                <th scope="col">Sombre</th>
              </tr>
            </thead>
            <tbody>
              {names
                .filter((name) => name.startsWith(`--${family}-`))
                .map((name) => (
                  <tr key={name}>
                    <th scope="row">
                      <code translate="no">{name}</code>
                    </th>
                    {SCHEMES.map((scheme) => (
                      <td key={scheme}>
                        <Swatch token={found[scheme]?.get(name)} />
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
      <div className="doc-behind" aria-hidden="true" inert>
        {SCHEMES.map((scheme) => (
          <Frame key={scheme} title={`Exemples, thème ${THEMES[scheme]}`} scheme={scheme} width={1280} fits>
            <Measured scheme={scheme} onMeasure={setFound} />
          </Frame>
        ))}
      </div>
    </>
  );
}

function Swatch({ token }: { readonly token: Token | undefined }) {
  if (!token) return "–";
  return (
    <>
      <span className="doc-swatch" style={{ backgroundColor: token.value }} aria-hidden="true" />{" "}
      <code translate="no">{token.value}</code>
      {token.contrast !== undefined && (
        <span className="doc-mention">
          au moins {(Math.floor(token.contrast * 100) / 100).toLocaleString("fr")}:1
        </span>
      )}
    </>
  );
}

interface MeasuredProps {
  readonly scheme: Scheme;
  readonly onMeasure: (add: (all: Found) => Found) => void;
}

/** Every example that the catalogue shows, one below the other. */
function Measured({ scheme, onMeasure }: MeasuredProps) {
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!root) return;
    // the frame takes its theme after what it holds
    const later = setTimeout(() => {
      const tokens = tokensOf(root.ownerDocument);
      onMeasure((all) => ({ ...all, [scheme]: tokens }));
    });
    return () => clearTimeout(later);
  }, [root, scheme, onMeasure]);
  return (
    <div ref={setRoot}>
      {allFixtures.flatMap(({ block, fixtures }) =>
        fixtures
          .filter(({ shown }) => shown)
          .map(({ name, content, with: around }, index) =>
            createElement(block.component, {
              key: `${block.name} ${name}`,
              id: `${block.folder}-${index}`,
              resolveUrl: withPicture,
              ...content,
              ...around,
            }),
          ),
      )}
    </div>
  );
}

/** Tokens that the rules of what a document holds use, with their values there. */
function tokensOf(inner: Document): Tokens {
  const window = inner.defaultView;
  if (!window) return new Map();
  const names = new Set(
    [...inner.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => ("selectorText" in rule ? [rule as CSSStyleRule] : []))
      .filter(({ selectorText }) => holds(inner, selectorText))
      .flatMap(({ style }) => [...style.cssText.matchAll(/var\((--(?:text|background|border)-[\w-]+)/g)])
      .map(([, name = ""]) => name),
  );
  const contrasts = contrastsOf(inner);
  const root = window.getComputedStyle(inner.documentElement);
  const values = [...names].sort().map((name): [string, Token] => {
    const value = root.getPropertyValue(name).trim();
    const isText = name.startsWith("--text-");
    return [
      name,
      { value, contrast: isText ? contrasts.get(parseColour(computed(inner, value)).join()) : undefined },
    ];
  });
  // `--text-decoration` and the like are no colours
  return new Map(values.filter(([, { value }]) => CSS.supports("color", value)));
}

/** Whether a rule is for something that is there, in whatever state. */
function holds(inner: Document, selector: string): boolean {
  const resting = selector.replace(/::?[\w-]+(?:\([^()]*\))?/g, "");
  try {
    return inner.querySelector(resting) !== null;
  } catch {
    return false; // what is left of it is no selector
  }
}

function computed(inner: Document, value: string): string {
  const probe = inner.createElement("span");
  probe.style.color = value;
  inner.body.append(probe);
  const colour = inner.defaultView?.getComputedStyle(probe).color ?? "";
  probe.remove();
  return colour;
}

/** The least contrast of each colour that texts have, on the ground that they stand on. */
function contrastsOf(inner: Document): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  const style = (element: Element) => inner.defaultView?.getComputedStyle(element);
  const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!element || !text.textContent?.trim()) continue;
    const front = parseColour(style(element)?.color ?? "");
    const key = front.join();
    const ratio = contrast(
      front,
      groundOf(element, (each) => parseColour(style(each)?.backgroundColor ?? "transparent")),
    );
    least.set(key, Math.min(ratio, least.get(key) ?? Infinity));
  }
  return least;
}

function groundOf(element: Element, colourOf: (element: Element) => Colour): Colour {
  const own = colourOf(element);
  if (own[3] === 1 || !element.parentElement) return own[3] === 0 ? [255, 255, 255, 1] : own;
  return over(own, groundOf(element.parentElement, colourOf));
}
