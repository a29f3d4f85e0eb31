import { isBlank } from "../../content/markdown/text";
import { inline, list, object, optional, url } from "../../content/schema";
import { callStatus, isPast, longDate } from "../../definition/call";
import { callFields } from "../../definition/callFields";
import { defineBlock } from "../../definition/defineBlock";
import { classes } from "../../definition/Section";
import { asInlines } from "../../rich-text/asTree";
import { fill } from "../../rich-text/labels";
import { Line } from "../../rich-text/RichText";
import { CallToAction, hasAction } from "../common/CallToAction";

/**
 * The questions that open the page, the sentence that answers them, and what to do while the call
 * is open. Renders a `<section>` without a heading: the page's `h1` heads it.
 */
export const QuestionHero = defineBlock({
  name: "QuestionHero",
  schema: object(
    {
      questions: list(
        object(
          { question: inline("Une question, qui s’adresse à la personne qui lit.", { label: "Question" }) },
          "Une question.",
          { label: "Question" },
        ),
        "Les questions qui ouvrent la page.",
        { label: "Questions" },
      ),
      sub: inline("La phrase qui répond aux questions.", { label: "Réponse aux questions" }),
      apply: optional(
        object(
          {
            title: inline("Le texte du bouton.", { label: "Texte du bouton" }),
            url: url("L’adresse où l’on postule.", { label: "Adresse" }),
          },
          "Le bouton pour postuler, montré quand l’appel est ouvert.",
          { label: "Bouton pour postuler" },
        ),
      ),
      call: optional(
        object(
          {
            title: inline("Le nom du document.", { label: "Nom du document" }),
            url: url("L’adresse du document.", { label: "Fichier", widget: "file" }),
          },
          "Le document à télécharger, montré quand l’appel est ouvert.",
          { label: "Document à télécharger" },
        ),
      ),
    },
    "L’accroche : questions, réponse, bouton.",
    { label: "Accroche" },
  ),
  options: {
    ...callFields,
    noticeHref: optional(url("L’adresse de l’avis de fermeture, comme `#appel`.")),
  },
  render: ({ questions, sub, apply, call, open, opensAt, closesAt, noticeHref }, block) => {
    const { labels, components } = block.prose;
    const { a: Link } = components;
    const status = callStatus({ open, opensAt, closesAt }, block.now);
    const asked = questions
      .map(({ question }) => asInlines(question))
      .filter((question) => !isBlank(question));
    const answer = asInlines(sub);
    const action = { apply, document: call, closesAt };
    const opening = status === "upcoming" ? opensAt : undefined;
    const says = status === "open" ? hasAction(action) : opening !== undefined || Boolean(noticeHref);
    if (asked.length === 0 && isBlank(answer) && !says) return null;
    return (
      <section {...block.root} className={classes("dsfrb-question-hero", block.root.className)}>
        {asked.length > 0 && (
          // The role is for Safari, see Reasons.
          <ul className="fr-raw-list dsfrb-hero__questions" role="list">
            {asked.map((question, index) => (
              <li key={index}>
                <p className="fr-h3 dsfrb-hero__question">
                  <Line block={block}>{question}</Line>
                </p>
              </li>
            ))}
          </ul>
        )}
        {!isBlank(answer) && (
          <p className="fr-text--lead fr-text--bold dsfrb-hero__answer">
            <Line block={block}>{answer}</Line>
          </p>
        )}
        {status === "open" && <CallToAction block={block} {...action} />}
        {opening && <p>{fill(labels.opensOn, { date: longDate(opening, labels.locale) })}</p>}
        {status !== "open" && noticeHref && (
          <p>
            <Link className="fr-link" href={noticeHref}>
              {labels.whenToApply}
            </Link>
          </p>
        )}
      </section>
    );
  },
  check: ({ apply, open, opensAt, closesAt }, report, { today }) => {
    const title = apply?.title.trim() ?? "";
    const call = { open, opensAt, closesAt };
    // A call left open past its day is one issue: its hidden button is the same one.
    if (title !== "" && callStatus(call, today) !== "open" && !isPast(call, today))
      report(["apply"], { rule: "hidden-apply", details: { title } });
  },
});
