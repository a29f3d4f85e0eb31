import { defineConfig } from "dsfr-blocks";
import { ThemePage } from "./pages";

export default defineConfig({ pages: [ThemePage] });
