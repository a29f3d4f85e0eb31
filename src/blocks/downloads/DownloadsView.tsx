import type { ReactElement, ReactNode } from "react";
import { documentFormat } from "@dsfr-blocks/base/address";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { addressOf, renderDownload } from "../../rich-text/links";
import { isEmptyNode, wordsIn } from "../../rich-text/nodes";
import { Label, Line } from "../../rich-text/Text";
import { TextLink } from "../common/TextLink";
import { UnmarkedList } from "../common/UnmarkedList";

/** One document of a list. */
export interface DownloadFile {
  /** The document's name, without a link inside. */
  readonly title: ReactNode;
  /** The document's address. */
  readonly url: string;
  /** What the document holds, in a sentence. */
  readonly desc?: ReactNode;
}

/** The props of `Downloads`. */
export interface DownloadsProps extends BlockAttributes {
  /** The title of the list; with a `url`, the name of the document. */
  readonly title?: ReactNode;
  /** The address of the document, where it is alone. */
  readonly url?: string | undefined;
  /** The documents, in order. */
  readonly files?: readonly DownloadFile[] | undefined;
}

/**
 * Documents to download, each with its format, and its weight if the site knows it (RGAA 13.3). Several are a list
 * under a title; one alone has its name as title. Renders a `<section>` with the DSFR's download links.
 */
export const Downloads = defineView<DownloadsProps>({
  name: "Downloads",
  props: { title: true, url: true, files: true },
  render: ({ title, url, files = [] }, block) => {
    const shown = files.filter((file) => !isEmptyNode(file.title) || !isEmptyNode(file.desc));
    return (
      <BlockSection block={block} title={url === undefined ? title : undefined}>
        {url !== undefined && !isEmptyNode(title) && (
          <p>
            <DocumentLink block={block} title={title} url={url} />
          </p>
        )}
        {shown.length > 0 && (
          <UnmarkedList className="fr-raw-list">
            {shown.map(({ desc, ...file }, index) => (
              <li key={index}>
                {!isEmptyNode(file.title) && (
                  <p className={isEmptyNode(desc) ? "fr-mb-3v" : "fr-mb-0"}>
                    <DocumentLink block={block} {...file} />
                  </p>
                )}
                {!isEmptyNode(desc) && (
                  <p className="fr-text--sm fr-mb-3v">
                    <Line block={block}>{desc}</Line>
                  </p>
                )}
              </li>
            ))}
          </UnmarkedList>
        )}
      </BlockSection>
    );
  },
});

interface DocumentLinkProps extends Pick<DownloadFile, "title" | "url"> {
  readonly block: BlockContext;
}

/** A link to a document; to a page where the address is one, and words alone where it leads nowhere. */
function DocumentLink({ block, title, url }: DocumentLinkProps): ReactElement {
  const href = addressOf(url, block);
  const name = <Label block={block}>{title}</Label>;
  if (href !== undefined && documentFormat(href))
    return <>{renderDownload(href, wordsIn(title) ?? "", [name], block.prose)}</>;
  return (
    <TextLink block={block} href={href}>
      {name}
    </TextLink>
  );
}
