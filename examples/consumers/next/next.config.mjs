import { withDsfrBlocks } from "dsfr-blocks/next";

export default withDsfrBlocks(
  { output: "export", turbopack: { root: import.meta.dirname } },
  { people: "content/people" },
);
