import { Checklist } from "dsfr-blocks/components";

export const Example = () => (
  <Checklist
    title="Avant d’envoyer votre dossier"
    desc="Un dossier complet est lu en une semaine."
    items={[
      "Le formulaire est signé.",
      <>
        Le budget suit <a href="/documents/budget">le modèle</a>.
      </>,
      "Votre adresse électronique est à jour.",
    ]}
  />
);
