import { Callout } from "dsfr-blocks/components";

export const Example = () => (
  <Callout
    title="Avant de commencer"
    desc={
      <p>
        Préparez votre <strong>numéro d’inscription</strong> et une pièce d’identité.
      </p>
    }
  />
);
