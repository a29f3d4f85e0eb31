import { createElement, useEffect, useState } from "react";
import {
  type Colour,
  computeContrast,
  compositeOver,
  parseColour,
} from "../../packages/rgaa-audit/src/page/colour/colour";
import type { Scheme } from "../../.storybook/scheme";
import { allFixtures } from "../../tests/shared/fixtures";
import { Frame } from "../support/Frame";
import { resolveExampleUrl } from "../support/resolveExampleUrl";

const SCHEMES: readonly Scheme[] = ["light", "dark"];

const THEMES: Readonly<Record<Scheme, string>> = { light: "clair", dark: "sombre" };

/** Families of the DSFR's colour tokens: the prefix and the French title. */
const FAMILIES = [
  ["text", "Textes"],
  ["background", "Fonds"],
  ["border", "Bords"],
] as const;

interface Token {
  readonly value: string;
  /** Lowest contrast ratio measured on text of this colour. */
  readonly contrast?: number | undefined;
}

type Tokens = ReadonlyMap<string, Token>;
type TokensByScheme = Readonly<Partial<Record<Scheme, Tokens>>>;

/** Renders tables of the colour tokens that the blocks' examples use. The tokens are measured in a frame for each theme. */
export function Colours() {
  const [tokens, setTokens] = useState<TokensByScheme>({});
  const names = [...new Set(SCHEMES.flatMap((scheme) => [...(tokens[scheme]?.keys() ?? [])]))].sort();
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
                        <Swatch token={tokens[scheme]?.get(name)} />
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
            <MeasuredExamples scheme={scheme} onMeasure={setTokens} />
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

interface MeasuredExamplesProps {
  readonly scheme: Scheme;
  readonly onMeasure: (add: (all: TokensByScheme) => TokensByScheme) => void;
}

/** Renders every fixture that the catalogue shows, then passes the colour tokens of the document to `onMeasure`. */
function MeasuredExamples({ scheme, onMeasure }: MeasuredExamplesProps) {
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!root) return;
    // waits, because the frame applies its theme after its content is mounted
    const timer = setTimeout(() => {
      const tokens = collectTokens(root.ownerDocument);
      onMeasure((all) => ({ ...all, [scheme]: tokens }));
    });
    return () => clearTimeout(timer);
  }, [root, scheme, onMeasure]);
  return (
    <div ref={setRoot}>
      {allFixtures.flatMap(({ block, fixtures }) =>
        fixtures
          .filter(({ shown }) => shown)
          .map(({ name, content, with: otherProps }, index) =>
            createElement(block.component, {
              key: `${block.name} ${name}`,
              id: `${block.folder}-${index}`,
              resolveUrl: resolveExampleUrl,
              ...content,
              ...otherProps,
            }),
          ),
      )}
    </div>
  );
}

/** Returns the colour tokens in the CSS rules that match an element of the document, with their values and contrast ratios. */
function collectTokens(frameDocument: Document): Tokens {
  const window = frameDocument.defaultView;
  if (!window) return new Map();
  const names = new Set(
    [...frameDocument.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => ("selectorText" in rule ? [rule as CSSStyleRule] : []))
      .filter(({ selectorText }) => matchesElement(frameDocument, selectorText))
      .flatMap(({ style }) => [...style.cssText.matchAll(/var\((--(?:text|background|border)-[\w-]+)/g)])
      .map(([, name = ""]) => name),
  );
  const contrasts = measureContrasts(frameDocument);
  const root = window.getComputedStyle(frameDocument.documentElement);
  const values = [...names].sort().map((name): [string, Token] => {
    const value = root.getPropertyValue(name).trim();
    const isText = name.startsWith("--text-");
    return [
      name,
      {
        value,
        contrast: isText ? contrasts.get(parseColour(computeColour(frameDocument, value)).join()) : undefined,
      },
    ];
  });
  // tokens such as `--text-decoration` are not colours
  return new Map(values.filter(([, { value }]) => CSS.supports("color", value)));
}

/** Whether a selector matches an element of the document. Pseudo-classes and pseudo-elements are ignored. */
function matchesElement(frameDocument: Document, selector: string): boolean {
  const statelessSelector = selector.replace(/::?[\w-]+(?:\([^()]*\))?/g, "");
  try {
    return frameDocument.querySelector(statelessSelector) !== null;
  } catch {
    return false; // the selector is invalid without its pseudo-classes
  }
}

function computeColour(frameDocument: Document, value: string): string {
  const probe = frameDocument.createElement("span");
  probe.style.color = value;
  frameDocument.body.append(probe);
  const colour = frameDocument.defaultView?.getComputedStyle(probe).color ?? "";
  probe.remove();
  return colour;
}

/** Returns, for each text colour of the document, the lowest contrast ratio with the background. */
function measureContrasts(frameDocument: Document): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  const style = (element: Element) => frameDocument.defaultView?.getComputedStyle(element);
  const walker = frameDocument.createTreeWalker(frameDocument.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!element || !text.textContent?.trim()) continue;
    const textColour = parseColour(style(element)?.color ?? "");
    const key = textColour.join();
    const ratio = computeContrast(
      textColour,
      computeBackground(element, (each) => parseColour(style(each)?.backgroundColor ?? "transparent")),
    );
    lowest.set(key, Math.min(ratio, lowest.get(key) ?? Infinity));
  }
  return lowest;
}

function computeBackground(element: Element, getColour: (element: Element) => Colour): Colour {
  const background = getColour(element);
  if (background[3] === 1 || !element.parentElement)
    return background[3] === 0 ? [255, 255, 255, 1] : background;
  return compositeOver(background, computeBackground(element.parentElement, getColour));
}
