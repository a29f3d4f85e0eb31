import { useRef } from "react";
import source from "../../examples/devenir-eig.md?raw";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { Frame } from "../support/Frame";
import { useWidth } from "../support/useWidth";

const { value: page } = readPage(source, CandidatesPage);

const WIDTH = 1280;
const COLUMNS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Renders the example page, covered by the columns of the DSFR's grid. The columns are drawn with the DSFR's own classes. */
export function Columns() {
  const container = useRef<HTMLDivElement>(null);
  const availableWidth = useWidth(container);
  return (
    <div className="doc-bench__place doc-columns sb-unstyled" ref={container} aria-hidden="true" inert>
      {availableWidth !== undefined && (
        <Frame
          title="La page sous la grille"
          scheme="light"
          width={WIDTH}
          scale={availableWidth / WIDTH}
          fits
        >
          <style>{STYLES}</style>
          {page && <CandidatesPage {...page} open />}
          <div className="fr-container columns">
            <div className="fr-grid-row fr-grid-row--gutters">
              {COLUMNS.map((column) => (
                <div key={column} className="fr-col-1">
                  <span>{column}</span>
                </div>
              ))}
            </div>
          </div>
        </Frame>
      )}
    </div>
  );
}

const STYLES = `
body { position: relative; }
.columns { position: absolute; inset: 0; }
.columns > div, .columns > div > div { height: 100%; }
.columns > div { margin-block: 0 !important; }
.columns > div > div { padding-block: 0 !important; }
.columns span {
  display: block; height: 100%; font-weight: 700; text-align: center;
  color: #000091; background-color: rgb(106 106 244 / 14%);
}
`;
