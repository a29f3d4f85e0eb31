import type { ReactElement } from "react";
import { documentFormat } from "../../base/address";
import { isBlank, withoutLinks } from "../../content/markdown/text";
import type { Inline } from "../../content/markdown/tree";
import { inline, list, object, optional, url } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asInlines } from "../../rich-text/asTree";
import { renderInlines } from "../../rich-text/inlines";
import { addressOf, renderDownload } from "../../rich-text/links";
import { Line } from "../../rich-text/RichText";
import { TextLink } from "../common/TextLink";
import { UnmarkedList } from "../common/UnmarkedList";

const file = object(
  {
    title: inline("Le nom du document.", { label: "Nom du document", drawnFor: 60 }),
    url: url("L’adresse du document.", { label: "Adresse du document" }),
    desc: optional(inline("Ce que le document contient, en une phrase.", { label: "Description" })),
  },
  "Un document.",
  { label: "Document" },
);

/**
 * Documents to download, each with its format, and its weight if the site knows it (RGAA 13.3). Several are a list
 * under a title; one alone has its name as title. Renders a `<section>` with the DSFR's download links.
 */
export const Downloads = defineBlock({
  name: "Downloads",
  schema: object(
    {
      title: optional(
        inline("Le titre de la liste ; le nom du document quand il est seul.", {
          label: "Titre",
          drawnFor: 60,
        }),
      ),
      url: optional(url("L’adresse du document, quand il est seul.", { label: "Adresse du document seul" })),
      files: optional(list(file, "Les documents.", { label: "Documents" })),
    },
    "Des documents à télécharger.",
    { label: "Documents à télécharger" },
  ),
  render: ({ title, url: address, files = [] }, block) => {
    const shown = files
      .map((each) => ({ ...linkOf(each.title, each.url, block), desc: asInlines(each.desc) }))
      .filter(({ name, desc }) => !isBlank(name) || !isBlank(desc));
    const alone = address === undefined ? undefined : linkOf(title, address, block);
    return (
      <Section block={block} title={alone ? undefined : title}>
        {alone && !isBlank(alone.name) && (
          <p>
            <DocumentLink block={block} {...alone} />
          </p>
        )}
        {shown.length > 0 && (
          <UnmarkedList className="fr-raw-list">
            {shown.map(({ desc, ...each }, index) => (
              <li key={index}>
                {!isBlank(each.name) && (
                  <p className={isBlank(desc) ? "fr-mb-3v" : "fr-mb-0"}>
                    <DocumentLink block={block} {...each} />
                  </p>
                )}
                {!isBlank(desc) && (
                  <p className="fr-text--sm fr-mb-3v">
                    <Line block={block}>{desc}</Line>
                  </p>
                )}
              </li>
            ))}
          </UnmarkedList>
        )}
      </Section>
    );
  },
});

interface DocumentLinkProps {
  readonly block: BlockContext;
  readonly name: readonly Inline[];
  readonly href: string | undefined;
}

function linkOf(title: string | undefined, address: string, block: BlockContext) {
  return { name: withoutLinks(asInlines(title)), href: addressOf(address, block) };
}

/** A link to a document; to a page where the address is one, and words alone where it leads nowhere. */
function DocumentLink({ block, name, href }: DocumentLinkProps): ReactElement {
  const { prose } = block;
  if (href !== undefined && documentFormat(href))
    return <>{renderDownload(href, name, renderInlines(name, prose), prose)}</>;
  return (
    <TextLink block={block} href={href}>
      <Line block={block}>{name}</Line>
    </TextLink>
  );
}
