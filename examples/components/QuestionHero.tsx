import { QuestionHero } from "dsfr-blocks/components";

export const Example = () => (
  <QuestionHero
    questions={[
      { question: "Envie d’un métier utile ?" },
      {
        question: (
          <>
            Prêt à <em>tout réinventer</em> ?
          </>
        ),
      },
    ]}
    sub="Rejoignez une administration pendant dix mois."
    apply={{ title: "Candidater", url: "/candidater" }}
    call={{ title: "l’appel à candidatures", url: "/documents/appel.pdf" }}
  />
);
