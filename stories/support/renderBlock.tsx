import { createElement, type ReactElement } from "react";
import type { OurBlock } from "../../tests/shared/fixtures";
import { resolveExampleUrl } from "./resolveExampleUrl";
import { getStateFile } from "./states";

/** Renders a block with props, in a band if its pages place it in their band. */
export function renderBlock({ component, folder }: OurBlock, props: object): ReactElement {
  const element = createElement(component, { resolveUrl: resolveExampleUrl, ...props });
  if (!getStateFile(folder).isInBand) return element;
  return (
    <div className="dsfrb-band">
      <div className="fr-container">{element}</div>
    </div>
  );
}
