import { createElement, type ReactNode } from "react";
import type { BlockFixtures } from "../../tests/shared/fixtures";
import { resolveExampleUrl } from "./resolveExampleUrl";

/** Renders, in the DSFR's container, the first fixture of a block that the catalogue shows. */
export function renderFirstExample({ block, fixtures }: BlockFixtures): ReactNode {
  const fixture = fixtures.find(({ shown }) => shown);
  return (
    fixture && (
      <div className="fr-container">
        {createElement(block.component, {
          resolveUrl: resolveExampleUrl,
          ...fixture.content,
          ...fixture.with,
        })}
      </div>
    )
  );
}
