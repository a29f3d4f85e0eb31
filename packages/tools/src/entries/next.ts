export { withDsfrBlocks } from "../integrations/next/withDsfrBlocks";
export type { DsfrBlocksNextOptions } from "../integrations/next/withDsfrBlocks";
