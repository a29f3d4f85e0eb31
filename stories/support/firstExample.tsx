import { createElement, type ReactNode } from "react";
import type { BlockFixtures } from "../../tests/shared/fixtures";
import { withPicture } from "./pictures";

/** Renders the first fixture of a block that the catalogue shows, in the DSFR's container. */
export function firstExample({ block, fixtures }: BlockFixtures): ReactNode {
  const fixture = fixtures.find(({ shown }) => shown);
  return (
    fixture && (
      <div className="fr-container">
        {createElement(block.component, { resolveUrl: withPicture, ...fixture.content, ...fixture.with })}
      </div>
    )
  );
}
