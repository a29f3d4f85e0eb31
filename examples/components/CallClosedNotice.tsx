import { CallClosedNotice } from "dsfr-blocks/components";

export const Example = () => (
  <CallClosedNotice
    id="appel"
    title="L’appel à candidatures est clos."
    desc={
      <p>
        Le prochain aura lieu au printemps. <a href="/lettre">Inscrivez-vous à la lettre</a> pour le savoir.
      </p>
    }
  />
);
