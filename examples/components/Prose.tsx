import { Prose } from "dsfr-blocks/components";

export const Example = () => (
  <Prose
    title="Vos données"
    text={
      <>
        <p>
          Nous gardons votre dossier <strong>six mois</strong>, puis nous l’effaçons.
        </p>
        <p>
          Pour le faire effacer plus tôt, <a href="/contact">écrivez-nous</a>.
        </p>
      </>
    }
  />
);
