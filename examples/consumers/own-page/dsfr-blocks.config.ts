import { CandidatesPage, defineConfig } from "dsfr-blocks";
import { AdministrationsPage } from "./blocks/AdministrationsPage";

export default defineConfig({
  pages: [CandidatesPage, AdministrationsPage],
  people: "content/people",
});
