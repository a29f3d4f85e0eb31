import { useEffect, useState } from "react";
import source from "../../examples/devenir-eig.md?raw";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { Frame } from "../support/Frame";

/** Spaces that are measured on the page: a French name, the selector of the element, and the CSS property. */
const SPACES = [
  ["Marge de la page", ".fr-container", "paddingLeft"],
  ["Au-dessus du titre de la page", ".dsfrb-band", "paddingTop"],
  ["Sous la dernière ligne du bandeau", ".dsfrb-band", "paddingBottom"],
  ["Au-dessus et au-dessous d’un bloc", ".dsfrb-section", "paddingTop"],
  ["Entre la colonne des titres et celle du contenu", ".dsfrb-axis", "columnGap"],
  ["Entre deux raisons", ".dsfrb-reasons__list", "rowGap"],
  ["Entre deux profils", ".dsfrb-sheets", "rowGap"],
  ["Entre deux cartes", ".dsfrb-people", "rowGap"],
  ["Entre deux étapes", ".dsfrb-steps > li", "paddingBottom"],
] as const;

const WIDTHS = [320, 1280] as const;

const { value: page } = readPage(source, CandidatesPage);

/** Measured spaces, in pixels, in the order of `SPACES`, for each page width. */
type Measures = Readonly<Record<number, readonly number[]>>;

/** Renders a `<table className="doc-rooms">` of the spaces between the parts of the page, measured at two widths. */
export function Rooms() {
  const [measures, setMeasures] = useState<Measures>({});
  return (
    <>
      <table className="doc-rooms">
        <thead>
          <tr>
            <th scope="col">Où</th>
            {WIDTHS.map((width) => (
              <th key={width} scope="col">
                À {width} px
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SPACES.map(([name], row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {WIDTHS.map((width) => (
                <td key={width}>
                  <Length pixels={measures[width]?.[row]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="doc-behind" aria-hidden="true" inert>
        {WIDTHS.map((width) => (
          <Frame key={width} title={`Page de ${width} px`} scheme="light" width={width} fits>
            <MeasuredPage width={width} onMeasure={setMeasures}>
              {page && <CandidatesPage {...page} />}
            </MeasuredPage>
          </Frame>
        ))}
      </div>
    </>
  );
}

interface MeasuredPageProps {
  readonly width: number;
  readonly onMeasure: (add: (all: Measures) => Measures) => void;
  readonly children: React.ReactNode;
}

function MeasuredPage({ width, onMeasure, children }: MeasuredPageProps) {
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!root) return;
    const spaces = SPACES.map(([, selector, property]) => measureSpace(root, selector, property));
    onMeasure((all) => ({ ...all, [width]: spaces }));
  }, [root, width, onMeasure]);
  return <div ref={setRoot}>{children}</div>;
}

function measureSpace(root: HTMLElement, selector: string, property: (typeof SPACES)[number][2]): number {
  const element = root.querySelector(selector);
  const window = root.ownerDocument.defaultView;
  if (!element || !window) throw new Error(`The page contains no ${selector}.`);
  return Math.round(Number.parseFloat(window.getComputedStyle(element)[property]));
}

/** Renders a length in pixels and, if possible, in the DSFR's units, with a bar of this length. */
function Length({ pixels }: { readonly pixels: number | undefined }) {
  if (pixels === undefined) return null;
  return (
    <>
      {pixels} px {pixels % 8 === 0 ? `(${pixels / 8}w)` : pixels % 4 === 0 && `(${pixels / 4}v)`}
      <span className="doc-bar" style={{ width: pixels }} aria-hidden="true" />
    </>
  );
}
