import { compilePage } from "dsfr-blocks";
import { parseMarkdown } from "dsfr-blocks/content";

export const compile = (content) => compilePage(content);

/** Each long text as the tree that our parser gives. */
export function parse({ def, profiles, conditions, how, wait, ...content }) {
  const parsed = (text) => ({ ...text, desc: parseMarkdown(text.desc) });
  return {
    ...content,
    def: { ...def, info: parsed(def.info) },
    profiles: parsed(profiles),
    conditions: parsed(conditions),
    how: parsed(how),
    wait: parsed(wait),
  };
}
