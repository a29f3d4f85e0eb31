import type { ReactNode } from "react";
import { Heading } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { addressOf, mailAddress, onPaper } from "../../rich-text/links";
import { classes } from "../../rich-text/look";
import { hasWords, isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line } from "../../rich-text/Text";
import { UnmarkedList } from "../common/UnmarkedList";

/** The props of `JoinUs`. */
export interface JoinUsProps extends BlockAttributes {
  /** The address of an image, as decoration. */
  readonly image?: string | undefined;
  /** The title of the section. */
  readonly title: ReactNode;
  /** The text of the section. */
  readonly desc?: ReactNode;
  /** The address of the page on the social network. */
  readonly link?: string | undefined;
}

/**
 * Where to follow the programme, with an image as decoration (RGAA 1.2). Renders a `<section>` from edge to edge, with a
 * container of its own. The network is named in words: the DSFR's own band (« fr-follow ») hides its name.
 */
export const JoinUs = defineView<JoinUsProps>({
  name: "JoinUs",
  props: { image: true, title: true, desc: true, link: true },
  render: ({ image, title, desc, link }, block) => {
    const { prose, root } = block;
    const { a: Link, img: Image } = prose.components;
    const src = image?.trim() ? addressOf(image, block, "image") : undefined;
    const href = link?.trim() ? addressOf(link, block) : undefined;
    const isFilled = !isEmptyNode(desc) || src !== undefined || href !== undefined;
    if (isEmptyNode(title) && !isFilled) return null;
    return (
      <section {...root} className={classes("dsfrb-band dsfrb-closing dsfrb-join-us", root.className)}>
        <div className="fr-container">
          <div className="dsfrb-axis">
            {!isEmptyNode(title) && (
              <div className="dsfrb-axis__head">
                <Heading level={isFilled && hasWords(title) ? block.level : undefined} className="fr-h2">
                  <Line block={block}>{title}</Line>
                </Heading>
              </div>
            )}
            {isFilled && (
              <div className="dsfrb-axis__body">
                {src !== undefined && (
                  // Lazy: React 19 would put a preload of each eager image before the markup.
                  <Image className="dsfrb-image dsfrb-join-us__image" src={src} alt="" loading="lazy" />
                )}
                <Flow block={block} className="dsfrb-prose dsfrb-measure">
                  {desc}
                </Flow>
                {href !== undefined && (
                  <UnmarkedList className="fr-btns-group fr-btns-group--inline-md">
                    <li>
                      <Link className="fr-btn fr-btn--secondary" href={href} {...onPaper(href, prose)}>
                        {networkOf(href)}
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

/** Hosts, and the names that the networks give themselves. */
const NETWORKS: readonly (readonly [host: RegExp, name: string])[] = [
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

/** What an address leads to, in a word: the network's name, or else the site's host, or the address itself. */
function networkOf(address: string): string {
  const [, host] = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address) ?? [];
  if (host === undefined) return mailAddress(address) ?? address;
  const name = host.toLowerCase();
  return NETWORKS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}
