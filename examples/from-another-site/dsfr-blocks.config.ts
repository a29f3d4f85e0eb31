import { defineConfig } from "dsfr-blocks";
import { GuidePage } from "./pages";

export default defineConfig({
  pages: [{ page: GuidePage, files: "content/**/*.md" }],
});
