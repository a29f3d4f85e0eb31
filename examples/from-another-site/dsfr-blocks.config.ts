import { defineConfig } from "dsfr-blocks";
import { QuestionPage, RolePage } from "./pages";

export default defineConfig({
  pages: [
    { page: QuestionPage, files: "content/qr/*.md" },
    { page: RolePage, files: "content/roles/*.md" },
  ],
});
