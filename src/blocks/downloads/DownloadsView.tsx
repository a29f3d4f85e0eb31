import type { ReactElement, ReactNode } from "react";
import { getDocumentFormat } from "@dsfr-blocks/base/url";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { resolveSafeUrl, renderDownload } from "../../rich-text/links";
import { isEmptyNode, getNodeText } from "../../rich-text/nodes";
import { Label, Line } from "../../rich-text/Text";
import { TextLink } from "../common/TextLink";
import { UnmarkedList } from "../common/UnmarkedList";

/** One document of a list. */
export interface DownloadFile {
  /** Name of the document, in one line. The name is the text of the link, so it cannot contain another link. */
  readonly title: ReactNode;
  /** URL of the document. If the URL leads to a page, the link is an ordinary link. */
  readonly url: string;
  /** Description of the document, in one line below the link. */
  readonly desc?: ReactNode;
}

/** The props of `Downloads`. */
export interface DownloadsProps extends BlockAttributes {
  /** Title of the list, in one line; with a `url`, the name of the document. */
  readonly title?: ReactNode;
  /** URL of the document, if there is only one document. */
  readonly url?: string | undefined;
  /** Documents, in order. */
  readonly files?: readonly DownloadFile[] | undefined;
}

/**
 * Documents to download. Each link shows the format of its document, and its size if the `sizeOf` option returns a size (RGAA
 * 13.3). Renders a `<section>` with the DSFR's download links: either a list (`files`) under a title, or a single document
 * whose name is `title` and whose URL is `url`.
 */
export const Downloads = defineView<DownloadsProps>({
  name: "Downloads",
  props: { title: true, url: true, files: true },
  render: ({ title, url, files = [] }, block) => {
    const visibleFiles = files.filter((file) => !isEmptyNode(file.title) || !isEmptyNode(file.desc));
    return (
      <BlockSection block={block} title={url === undefined ? title : undefined}>
        {url !== undefined && !isEmptyNode(title) && (
          <p>
            <DocumentLink block={block} title={title} url={url} />
          </p>
        )}
        {visibleFiles.length > 0 && (
          <UnmarkedList className="fr-raw-list">
            {visibleFiles.map(({ desc, ...file }, index) => (
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

/**
 * Renders a link to a document, in the DSFR's download style. A link to a page is an ordinary link. Without a safe URL, renders
 * only the title.
 */
function DocumentLink({ block, title, url }: DocumentLinkProps): ReactElement {
  const href = resolveSafeUrl(url, block);
  const name = <Label block={block}>{title}</Label>;
  if (href !== undefined && getDocumentFormat(href))
    return <>{renderDownload(href, getNodeText(title) ?? "", [name], block.prose)}</>;
  return (
    <TextLink block={block} href={href}>
      {name}
    </TextLink>
  );
}
