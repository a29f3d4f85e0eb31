// Writes the page into the built index.html: it shows before, and without, any script.
import { readFileSync, writeFileSync } from "node:fs";
import { renderToString } from "react-dom/server";
import { App } from "./App";

const html = readFileSync("dist/index.html", "utf8");
writeFileSync("dist/index.html", html.replace("<!--page-->", () => renderToString(<App />)));
