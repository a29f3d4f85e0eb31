import type { ReactNode } from "react";
import { getText, unwrapLinks } from "@dsfr-blocks/content/markdown/text";
import {
  choice,
  date,
  email,
  filled,
  inline,
  list,
  markdown,
  max,
  min,
  number,
  object,
  optional,
  url,
} from "@dsfr-blocks/content/schema";
import { type BlockComponent, defineBlock, type NoFields } from "../../definition/defineBlock";
import type { ContentProps } from "../../definition/defineView";
import { LongText } from "../../definition/LongText";
import { parseInlines, parseText } from "../../rich-text/parseText";
import { isBlankTree, createLineNode, readLine, readText } from "../../rich-text/MarkdownText";
import { Flow, Typeset } from "../../rich-text/Text";
import { joinClasses } from "../../rich-text/look";
import { formatConformity, getStatementLabels } from "../common/statementLabels";
import { CONFORMITIES } from "@dsfr-blocks/base/conformity";
import { rules } from "./rules";
import { fillLine, createLink, formatPercent, createTime, type BlankValues } from "./fillLine";
import { InaccessibleContent, LineList, StatementSection, Subsection, AuthorText } from "./sections";
import type { AccessibilityStatementProps } from "./props";

export type * from "./props";

/**
 * Accessibility statement that French law requires of a public site, in its compulsory format (order of 20 September 2019). The
 * author writes what is specific to the site; the block always adds all the headings and sentences that the format prescribes.
 * Renders a `<section>` that contains one `<section>` for each part, and a summary if the block has an `id`.
 *
 * @see https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/
 */
export const AccessibilityStatement: BlockComponent<
  ContentProps<AccessibilityStatementProps>,
  NoFields,
  AccessibilityStatementProps
> = /* @__PURE__ */ defineBlock({
  name: "AccessibilityStatement",
  schema: object(
    {
      organisation: filled(
        inline("Le nom de l’organisme, au début de la phrase « … s’engage à rendre… ».", {
          label: "Organisme",
        }),
      ),
      services: optional(
        inline(
          "Ce que l’organisme rend accessible, au pluriel, comme « ses sites et services » ; par défaut, « ses sites internet ».",
          { label: "Services" },
        ),
      ),
      strategy: optional(
        markdown("Les liens vers le schéma pluriannuel et vers le plan d’action de l’année.", {
          label: "Schéma pluriannuel et plan d’action",
        }),
      ),
      site: object(
        {
          name: filled(inline("Le nom du site.", { label: "Nom du site" })),
          url: optional(url("L’adresse du site.", { label: "Adresse du site" })),
        },
        "Le site auquel la déclaration s’applique.",
        { label: "Site" },
      ),
      state: choice(CONFORMITIES, "L’état de conformité, dans les termes de la loi.", {
        label: "État de conformité",
      }),
      standard: optional(
        inline(
          "La norme avec laquelle le site est comparé, comme dans « conforme avec… » ; par défaut, le RGAA.",
          { label: "Norme" },
        ),
      ),
      audit: optional(
        object(
          {
            by: filled(
              inline(
                "Par qui l’audit a été réalisé. Ces mots suivent « L’audit de conformité réalisé » : « en interne », ou « par la société… ».",
                {
                  label: "Auteur de l’audit",
                },
              ),
            ),
            rate: percentage(
              "La part des critères respectés, en pourcentage, de 0 à 100.",
              "Critères respectés (%)",
            ),
            averageRate: optional(
              percentage(
                "Le taux moyen de conformité du service, en pourcentage, de 0 à 100.",
                "Taux moyen (%)",
              ),
            ),
            desc: optional(
              markdown("Le détail des résultats, ou un lien vers le rapport.", { label: "Détail" }),
            ),
          },
          "L’audit de conformité en cours de validité.",
          { label: "Audit" },
        ),
      ),
      nonConformities: optional(
        markdown(
          "Les non-conformités, en liste. Si un contenu non accessible existe aussi sous une autre forme, indiquez où.",
          {
            label: "Non-conformités",
          },
        ),
      ),
      derogations: optional(
        markdown("Les dérogations pour charge disproportionnée, en liste, chacune avec son motif.", {
          label: "Dérogations pour charge disproportionnée",
        }),
      ),
      exempt: optional(
        markdown("Les contenus que la loi n’oblige pas à rendre accessibles, en liste.", {
          label: "Contenus non soumis",
        }),
      ),
      date: date("Le jour où la déclaration a été établie.", { label: "Établie le" }),
      updated: optional(date("Le jour où la déclaration a été mise à jour.", { label: "Mise à jour le" })),
      newStandard: optional(
        date(
          "Le jour où est parue une version de la norme plus récente que l’évaluation. Cette date ne s’affiche pas. La loi demande de mettre à jour la déclaration au plus tard 18 mois après.",
          { label: "Date de la nouvelle version de la norme" },
        ),
      ),
      technologies: optional(
        list(
          inline("Une technologie, comme « HTML ».", { label: "Technologie" }),
          "Les technologies du site.",
          {
            label: "Technologies",
          },
        ),
      ),
      environment: optional(
        list(
          inline("Un navigateur et une technologie d’assistance, comme « Firefox et NVDA ».", {
            label: "Navigateur et technologie d’assistance",
          }),
          "Les navigateurs et les technologies d’assistance utilisés pour vérifier le site.",
          { label: "Environnements de test" },
        ),
      ),
      tools: optional(
        list(inline("Un outil.", { label: "Outil" }), "Les outils de l’évaluation.", { label: "Outils" }),
      ),
      pages: optional(
        list(inline("Une page, comme « [Accueil](/) ».", { label: "Page" }), "Les pages vérifiées.", {
          label: "Pages vérifiées",
        }),
      ),
      contact: object(
        {
          form: optional(url("L’adresse d’un formulaire accessible.", { label: "Formulaire" })),
          email: optional(email("Une adresse électronique.", { label: "Adresse électronique" })),
          desc: optional(
            markdown("Les autres moyens de contact : téléphone, adresse postale.", {
              label: "Autres moyens",
            }),
          ),
        },
        "À qui signaler un défaut d’accessibilité : un formulaire ou une adresse électronique.",
        { label: "Contact" },
      ),
    },
    "La déclaration d’accessibilité, selon le modèle officiel.",
    { label: "Déclaration d’accessibilité" },
  ),
  render: (content, block) => {
    const { organisation, services, strategy, site, state, standard, audit, updated, contact } = content;
    const { root, prose, level } = block;
    const { labels } = prose;
    const texts = getStatementLabels(labels);
    const renderLine = (label: string, values: BlankValues = {}): ReactNode =>
      createLineNode(fillLine(label, values), block);
    const [siteName, organisationName] = [parseInlines(site.name), unwrapLinks(parseInlines(organisation))];
    const plan = parseText(strategy, block);
    const [form, mail] = [contact.form?.trim(), contact.email?.trim()];
    const getId = block.ids?.(content);
    const createSection = (title: string) => ({
      name: readLine(title, block),
      id: getId?.(getText(parseInlines(title))),
    });
    const sections = {
      state: createSection(texts.state),
      inaccessible: createSection(texts.inaccessible),
      established: createSection(texts.established),
      contact: createSection(texts.contact),
      remedies: createSection(texts.remedies),
    };
    return (
      <section {...root} className={joinClasses("dsfrb-accessibility-statement", root.className)}>
        <LongText block={block} entries={Object.values(sections)}>
          <StatementSection block={block}>
            <p>
              {renderLine(texts.commitment, { organisation, services: services?.trim() || texts.services })}
            </p>
            {!isBlankTree(plan) && <p>{renderLine(texts.strategy, { organisation: organisationName })}</p>}
            <AuthorText block={block} name="strategie" tree={plan} level={level} />
            <p>
              {renderLine(texts.appliesTo, {
                site: site.url?.trim() ? [createLink(site.url, unwrapLinks(siteName))] : siteName,
              })}
            </p>
          </StatementSection>

          <StatementSection block={block} {...sections.state}>
            <p className="fr-badge fr-mb-2v">
              <Typeset block={block}>
                {[
                  formatConformity(state, labels),
                  ...(audit ? [formatPercent(audit.rate, labels)] : []),
                ].join(" · ")}
              </Typeset>
            </p>
            <p>
              {renderLine(texts.conforms, {
                site: unwrapLinks(siteName),
                state: formatConformity(state, labels),
                standard: standard?.trim() || texts.standard,
              })}
            </p>
            <Subsection block={block} title={texts.results}>
              {audit ? (
                <>
                  <p>{renderLine(texts.audit, { auditor: audit.by })}</p>
                  <ul className="fr-list">
                    <li>{renderLine(texts.rate, { rate: formatPercent(audit.rate, labels) })}</li>
                    {audit.averageRate !== undefined && (
                      <li>
                        {renderLine(texts.averageRate, { rate: formatPercent(audit.averageRate, labels) })}
                      </li>
                    )}
                  </ul>
                  <AuthorText
                    block={block}
                    name="audit"
                    tree={parseText(audit.desc, block)}
                    level={level + 2}
                  />
                </>
              ) : (
                <p>{renderLine(texts.noAudit)}</p>
              )}
            </Subsection>
          </StatementSection>

          <StatementSection block={block} {...sections.inaccessible}>
            <p>{renderLine(texts.inaccessibleIntro)}</p>
            <Subsection block={block} title={texts.nonConformities}>
              <InaccessibleContent block={block} name="non-conformites" source={content.nonConformities} />
            </Subsection>
            <Subsection block={block} title={texts.derogations}>
              <InaccessibleContent block={block} name="derogations" source={content.derogations} />
            </Subsection>
            <Subsection block={block} title={texts.exempt}>
              <InaccessibleContent block={block} name="exemptions" source={content.exempt} />
            </Subsection>
          </StatementSection>

          <StatementSection block={block} {...sections.established}>
            <p>
              {renderLine(texts.establishedOn, { date: createTime(content.date, labels) })}
              {updated?.trim() && <> {renderLine(texts.updatedOn, { date: createTime(updated, labels) })}</>}
            </p>
            <Subsection block={block} title={texts.technologies}>
              <LineList block={block} items={content.technologies} />
            </Subsection>
            <Subsection block={block} title={texts.environment} depth={2}>
              <p>{renderLine(texts.environmentIntro)}</p>
              <LineList block={block} items={content.environment} />
            </Subsection>
            <Subsection block={block} title={texts.tools} depth={2}>
              <LineList block={block} items={content.tools} />
            </Subsection>
            <Subsection block={block} title={texts.pages} depth={2}>
              <LineList block={block} items={content.pages} />
            </Subsection>
          </StatementSection>

          <StatementSection block={block} {...sections.contact}>
            <p>{renderLine(texts.contactIntro)}</p>
            {(form || mail) && (
              <ul className="fr-list">
                {form && (
                  <li>{renderLine("{form}", { form: [createLink(form, parseInlines(texts.form))] })}</li>
                )}
                {mail && (
                  <li>
                    {renderLine(texts.email, {
                      organisation: organisationName,
                      email: [createLink(`mailto:${mail}`, [{ type: "text", value: mail }])],
                    })}
                  </li>
                )}
              </ul>
            )}
            <AuthorText
              block={block}
              name="contact"
              tree={parseText(contact.desc, block)}
              level={level + 1}
            />
          </StatementSection>

          <StatementSection block={block} {...sections.remedies}>
            <Flow block={block} level={level + 1}>
              {readText(texts.remediesText, block)}
            </Flow>
          </StatementSection>
        </LongText>
      </section>
    );
  },
  rules,
});

function percentage(description: string, label: string) {
  return min(0, max(100, number(description, { label })));
}
