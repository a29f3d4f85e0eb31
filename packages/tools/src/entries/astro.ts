export { dsfrPages, type DsfrPagesLoader, type DsfrPagesOptions } from "../integrations/astro/dsfrPages";
