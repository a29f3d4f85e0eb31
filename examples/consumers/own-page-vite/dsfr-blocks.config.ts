import { CandidatesPage, defineConfig } from "dsfr-blocks";
import { AdministrationsPage } from "./src/AdministrationsPage";

export default defineConfig({
  pages: [CandidatesPage, AdministrationsPage],
  people: "content/people",
});
