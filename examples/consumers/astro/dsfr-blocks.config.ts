import { defineConfig } from "dsfr-blocks";

export default defineConfig({
  people: "content/people",
});
