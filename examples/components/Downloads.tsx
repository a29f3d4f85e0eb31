import { Downloads } from "dsfr-blocks/components";

export const Example = () => (
  <Downloads
    title="Documents"
    files={[
      { title: "Guide des candidatures", url: "/documents/guide.pdf", desc: "Les étapes, pas à pas." },
      {
        title: (
          <>
            Modèle de <span lang="en">CV</span>
          </>
        ),
        url: "/documents/modele.odt",
      },
    ]}
  />
);
