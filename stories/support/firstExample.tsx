import { createElement, type ReactNode } from "react";
import type { BlockFixtures } from "../../tests/shared/fixtures";
import { withPicture } from "./pictures";

/** The first example that the catalogue shows of a block, in the DSFR's container. */
export function firstExample({ block, fixtures }: BlockFixtures): ReactNode {
  const first = fixtures.find(({ shown }) => shown);
  return (
    first && (
      <div className="fr-container">
        {createElement(block.component, { resolveUrl: withPicture, ...first.content, ...first.with })}
      </div>
    )
  );
}
