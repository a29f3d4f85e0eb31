import type { ReactNode } from "react";
import type { BlockFixtures } from "../../tests/shared/fixtures";
import { renderBlock } from "./renderBlock";

/** Renders, in the DSFR's container, the first fixture of a block that the catalogue shows. */
export function renderFirstExample({ block, fixtures }: BlockFixtures): ReactNode {
  const fixture = fixtures.find(({ shown }) => shown);
  return (
    fixture && (
      <div className="fr-container">{renderBlock(block, { ...fixture.content, ...fixture.with })}</div>
    )
  );
}
