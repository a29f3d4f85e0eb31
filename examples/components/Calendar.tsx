import { Calendar } from "dsfr-blocks/components";

export const Example = () => (
  <Calendar
    title="Calendrier"
    now="2031-04-10"
    dates={[
      {
        date: "Session de printemps",
        events: [
          {
            event: "Dépôt des dossiers",
            dates: "du 3 au 26 avril 2031",
            first: "2031-04-03",
            last: "2031-04-26",
          },
          { event: "Entretiens", dates: "le 12 mai 2031", first: "2031-05-12" },
        ],
      },
      { date: "Session d’automne", desc: <p>Les dates seront publiées en juillet.</p> },
    ]}
  />
);
