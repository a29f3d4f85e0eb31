import { FaqList } from "dsfr-blocks/components";

export const Example = () => (
  <FaqList
    id="questions"
    title="Vos questions"
    questions={[
      { title: "Faut-il un diplôme ?", desc: "Non : votre expérience compte autant." },
      {
        id: "rythme",
        title: (
          <>
            Peut-on travailler <em>à distance</em> ?
          </>
        ),
        desc: (
          <p>
            Oui, deux jours par semaine. <a href="/conditions">Voir les conditions</a>
          </p>
        ),
      },
    ]}
  />
);
