import { useEffect, useState } from "react";
import source from "../../examples/devenir-eig.md?raw";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { Frame } from "../support/Frame";

/** What is measured on the page: a name, where, and the property that makes the room. */
const ROOMS = [
  ["Marge de la page", ".fr-container", "paddingLeft"],
  ["Au-dessus du titre de la page", ".dsfrb-band", "paddingTop"],
  ["Sous la dernière ligne du bandeau", ".dsfrb-band", "paddingBottom"],
  ["Au-dessus et au-dessous d’un bloc", ".dsfrb-section", "paddingTop"],
  ["Entre la marge et l’axe", ".dsfrb-axis", "columnGap"],
  ["Entre deux raisons", ".dsfrb-reasons__list", "rowGap"],
  ["Entre deux profils", ".dsfrb-sheets", "rowGap"],
  ["Entre deux cartes", ".dsfrb-people", "rowGap"],
  ["Entre deux étapes", ".dsfrb-steps > li", "paddingBottom"],
] as const;

const WIDTHS = [320, 1280] as const;

const { value: page } = readPage(source, CandidatesPage);

/** What was measured in pages of each width, in the order of the rooms. */
type Measures = Readonly<Record<number, readonly number[]>>;

/** The room between the parts of the page, measured in two windows. Renders a `<table className="doc-rooms">`. */
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
          {ROOMS.map(([name], row) => (
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
            <Measured width={width} onMeasure={setMeasures}>
              {page && <CandidatesPage {...page} />}
            </Measured>
          </Frame>
        ))}
      </div>
    </>
  );
}

interface MeasuredProps {
  readonly width: number;
  readonly onMeasure: (add: (all: Measures) => Measures) => void;
  readonly children: React.ReactNode;
}

function Measured({ width, onMeasure, children }: MeasuredProps) {
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!root) return;
    const found = ROOMS.map(([, at, property]) => roomOf(root, at, property));
    onMeasure((all) => ({ ...all, [width]: found }));
  }, [root, width, onMeasure]);
  return <div ref={setRoot}>{children}</div>;
}

function roomOf(root: HTMLElement, at: string, property: (typeof ROOMS)[number][2]): number {
  const element = root.querySelector(at);
  const window = root.ownerDocument.defaultView;
  if (!element || !window) throw new Error(`The page holds no ${at}.`);
  return Math.round(Number.parseFloat(window.getComputedStyle(element)[property]));
}

/** A length in pixels and in the DSFR's units, and as long as it is. */
function Length({ pixels }: { readonly pixels: number | undefined }) {
  if (pixels === undefined) return null;
  return (
    <>
      {pixels} px {pixels % 8 === 0 ? `(${pixels / 8}w)` : pixels % 4 === 0 && `(${pixels / 4}v)`}
      <span className="doc-bar" style={{ width: pixels }} aria-hidden="true" />
    </>
  );
}
