import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { dsfrPages } from "dsfr-blocks/astro";
import type { CompiledPage } from "dsfr-blocks/compiled";

export const collections = {
  pages: defineCollection({ loader: dsfrPages("content"), schema: z.custom<CompiledPage>() }),
};
