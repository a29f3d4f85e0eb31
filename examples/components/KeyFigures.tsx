import { KeyFigures } from "dsfr-blocks/components";

export const Example = () => (
  <KeyFigures
    numbers={[
      { num: "48", title: "défis relevés", btnTitle: "Voir les défis", btnUrl: "/defis" },
      {
        num: "1200",
        title: (
          <>
            candidatures <em>reçues</em>
          </>
        ),
      },
      { num: "9 sur 10", title: "services encore en ligne", btnUrl: "/bilan" },
    ]}
  />
);
