import type { ReactNode } from "react";
import { Heading } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../common/defineView";
import { resolveSafeUrl, parseMailto, getPrintAttributes } from "../../rich-text/links";
import { joinClasses } from "../../rich-text/look";
import { hasText, isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line } from "../../rich-text/Text";
import { UnmarkedList } from "../common/UnmarkedList";

/** The props of `JoinUs`. */
export interface JoinUsProps extends BlockAttributes {
  /** URL of a decorative image: its text alternative is empty. */
  readonly image?: string | undefined;
  /** Title of the section, in one line. The title is a heading only if there is other content. */
  readonly title: ReactNode;
  /** Text of the section, in paragraphs. */
  readonly desc?: ReactNode;
  /**
   * URL of the page on the social network. The text of the button is the name of a known network, otherwise the domain of the
   * URL.
   */
  readonly link?: string | undefined;
}

/**
 * Invitation to follow the programme on a social network, with a decorative image (RGAA 1.2). Renders a full-width `<section>`
 * that contains its own `fr-container`. The text of its button is the name of the network: the DSFR's own band (`fr-follow`)
 * would hide this name.
 */
export const JoinUs = defineView<JoinUsProps>({
  name: "JoinUs",
  props: { image: true, title: true, desc: true, link: true },
  render: ({ image, title, desc, link }, block) => {
    const { prose, root } = block;
    const { a: Link, img: Image } = prose.components;
    const src = image?.trim() ? resolveSafeUrl(image, block, "image") : undefined;
    const href = link?.trim() ? resolveSafeUrl(link, block) : undefined;
    const isFilled = !isEmptyNode(desc) || src !== undefined || href !== undefined;
    if (isEmptyNode(title) && !isFilled) return null;
    return (
      <section {...root} className={joinClasses("dsfrb-band dsfrb-join-us", root.className)}>
        <div className="fr-container">
          <div className="dsfrb-axis">
            {!isEmptyNode(title) && (
              <div className="dsfrb-axis__head">
                <Heading level={isFilled && hasText(title) ? block.level : undefined} className="fr-h2">
                  <Line block={block}>{title}</Line>
                </Heading>
              </div>
            )}
            {isFilled && (
              <div className="dsfrb-axis__body">
                {src !== undefined && (
                  // lazy: React 19 would insert a preload of each eager image before the markup
                  <Image className="dsfrb-image dsfrb-join-us__image" src={src} alt="" loading="lazy" />
                )}
                <Flow block={block} className="dsfrb-prose dsfrb-measure">
                  {desc}
                </Flow>
                {href !== undefined && (
                  <UnmarkedList className="fr-btns-group fr-btns-group--inline-md">
                    <li>
                      <Link
                        className="fr-btn fr-btn--secondary"
                        href={href}
                        {...getPrintAttributes(href, prose)}
                      >
                        {getNetworkName(href)}
                      </Link>
                    </li>
                  </UnmarkedList>
                )}
              </div>
            )}
          </div>
        </div>
      </section>
    );
  },
});

/** Domains of social networks, and the official names of the networks. */
const NETWORKS: readonly (readonly [domain: RegExp, name: string])[] = [
  [/(?:^|\.)linkedin\.com$/, "LinkedIn"],
  [/(?:^|\.)(?:bsky\.app|bsky\.social)$/, "Bluesky"],
  [/(?:^|\.)facebook\.com$/, "Facebook"],
  [/(?:^|\.)github\.com$/, "GitHub"],
  [/(?:^|\.)instagram\.com$/, "Instagram"],
  [/(?:^|\.)(?:mastodon\.social|piaille\.fr|social\.numerique\.gouv\.fr)$/, "Mastodon"],
  [/(?:^|\.)threads\.(?:net|com)$/, "Threads"],
  [/(?:^|\.)(?:twitter|x)\.com$/, "X"],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, "YouTube"],
  [/(?:^|\.)dailymotion\.com$/, "Dailymotion"],
  [/(?:^|\.)vimeo\.com$/, "Vimeo"],
];

/**
 * Returns the name of the social network of a URL. For any other URL, returns its domain, its e-mail address or the URL
 * itself.
 */
function getNetworkName(href: string): string {
  const [, domain] = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(href) ?? [];
  if (domain === undefined) return parseMailto(href) ?? href;
  const name = domain.toLowerCase();
  return NETWORKS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}
