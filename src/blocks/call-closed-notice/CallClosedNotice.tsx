import { hasWords, isBlank } from "../../content/markdown/text";
import { inline, markdown, object, optional } from "../../content/schema";
import { callStatus, longDate } from "../../definition/call";
import { callFields } from "../../definition/callFields";
import { defineBlock } from "../../definition/defineBlock";
import { classes, Heading } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { fill } from "../../rich-text/labels";
import { Flow, isBlankTree, Line } from "../../rich-text/RichText";

/**
 * What to know while the call is closed. Renders a `<section>` with a callout; nothing while the call
 * is open, and nothing when there is nothing to say. No live role: nothing changes on the page (RGAA 7.5).
 */
export const CallClosedNotice = defineBlock({
  name: "CallClosedNotice",
  schema: object(
    {
      title: inline("La phrase à lire quand l’appel est fermé ; le titre, si un texte la suit.", {
        label: "Phrase de l’avis",
      }),
      desc: optional(markdown("Le texte qui suit, s’il y en a un.", { label: "Texte qui suit" })),
    },
    "L’avis montré quand l’appel est fermé.",
    { label: "Avis de fermeture" },
  ),
  options: callFields,
  render: ({ title, desc, open, opensAt, closesAt }, block) => {
    const status = callStatus({ open, opensAt, closesAt }, block.now);
    const opening = status === "upcoming" ? opensAt : undefined;
    if (status === "open" || !(noticeSays(title, desc) || opening)) return null;
    const { labels } = block.prose;
    const heading = asInlines(title);
    const text = asTree(desc);
    // A sentence with nothing under it is a paragraph: a heading would head nothing (RGAA 9.1).
    const heads = hasWords(heading) && !isBlankTree(text);
    return (
      <section
        {...block.root}
        className={classes("dsfrb-section dsfrb-call-closed-notice", block.root.className)}
      >
        <div className="fr-callout fr-mb-0 dsfrb-callout">
          {!isBlank(heading) && (
            <Heading
              level={heads ? block.level : undefined}
              className={heads ? "fr-callout__title" : "fr-callout__text fr-text--lead"}
            >
              <Line block={block}>{heading}</Line>
            </Heading>
          )}
          <Flow block={block} tree={text} className="fr-callout__text dsfrb-prose" />
          {opening && (
            <p className="fr-callout__text">
              {fill(labels.opensOn, { date: longDate(opening, labels.locale) })}
            </p>
          )}
        </div>
      </section>
    );
  },
  check: ({ title, desc, open, opensAt, closesAt }, report, { today }) => {
    const status = callStatus({ open, opensAt, closesAt }, today);
    const announces = status === "upcoming" && opensAt;
    if (status !== "open" && !announces && !noticeSays(title, desc))
      report(["title"], { rule: "empty-notice", details: { key: "wait" } });
  },
});

/** True when the notice has a word or an image to show. */
export function noticeSays(title: string, desc: string | undefined): boolean {
  return !isBlank(asInlines(title)) || !isBlankTree(asTree(desc));
}
