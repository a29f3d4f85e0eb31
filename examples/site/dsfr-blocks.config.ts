import { defineConfig } from "dsfr-blocks";

export default defineConfig({
  people: "content/people",
  origin: "https://relais-numerique.example",
  domains: ["relais-numerique.example"],
  audit: {
    journeys: [
      {
        name: "Aller au contenu",
        steps: [
          { go: "https://relais-numerique.example/faq/" },
          { press: "Tab" },
          { audit: "Liens d’évitement" },
          { press: "Enter" },
          { click: "#contenu >> text=les conditions" },
          { wait: "#conditions" },
          { audit: "Conditions" },
        ],
      },
      {
        name: "Accueillir un relais",
        steps: [
          { go: "https://relais-numerique.example/" },
          { click: "#navigation >> text=Accueillir un relais" },
          { wait: "#criteres" },
          { click: "#administrations >> text=Proposer un projet" },
          { wait: "#etapes" },
          { click: "#contenu >> text=critères de choix" },
          { wait: "#criteres" },
          { audit: "Critères de choix" },
        ],
      },
    ],
  },
});
