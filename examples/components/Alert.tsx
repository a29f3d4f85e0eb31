import { Alert } from "dsfr-blocks/components";

export const Example = () => (
  <Alert
    kind="warning"
    title="Le service sera fermé samedi"
    desc={
      <p>
        Une <strong>maintenance</strong> est prévue de 8 h à 12 h. Vos brouillons sont conservés.
      </p>
    }
  />
);
