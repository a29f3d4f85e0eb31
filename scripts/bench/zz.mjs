import { readFileSync } from "node:fs"; import { compare } from "./timing.mjs";
const source = readFileSync("examples/devenir-eig.md", "utf8");
const o = await import("/work/main/.cache/old/content.js"), oi = await import("/work/main/.cache/old/index.js"); const n = await import("/work/main/dist/bundlers/content.js"), ni = await import("/work/main/dist/bundlers/index.js");
console.log(compare({ old: () => o.readPage(source, oi.CandidatesPage), new: () => n.readPage(source, ni.CandidatesPage) }, 40));
