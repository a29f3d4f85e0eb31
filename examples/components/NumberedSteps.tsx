import { NumberedSteps } from "dsfr-blocks/components";

export const Example = () => (
  <NumberedSteps
    id="etapes"
    title="Déroulement"
    desc="Comptez deux mois entre l’envoi et la réponse."
    steps={[
      { title: "Votre dossier", desc: "Un CV et quelques lignes sur ce que vous aimez faire." },
      {
        id: "entretien",
        title: (
          <>
            L’entretien, <em>à distance</em>
          </>
        ),
        desc: (
          <p>
            Il dure une heure. <a href="/entretien">S’y préparer</a>
          </p>
        ),
      },
      { title: "La réponse", desc: "Vous la recevez par courriel." },
    ]}
    after={<p>Bonne chance !</p>}
  />
);
