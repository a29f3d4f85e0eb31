import { hasWords, isBlank } from "../../content/markdown/text";
import { image, inline, markdown, object, optional, url } from "../../content/schema";
import { defineBlock } from "../../definition/defineBlock";
import { Heading } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { addressOf, mailAddress, onPaper } from "../../rich-text/links";
import { Flow, isBlankTree, Line } from "../../rich-text/RichText";
import { classes } from "../../rich-text/look";
import { UnmarkedList } from "../common/UnmarkedList";

/**
 * Where to follow the programme, with an image as decoration (RGAA 1.2). Renders a `<section>` from edge to edge, with a
 * container of its own. The network is named in words: the DSFR's own band (« fr-follow ») hides its name.
 */
export const JoinUs = defineBlock({
  name: "JoinUs",
  schema: object(
    {
      image: optional(image("Une image d’ambiance : elle ne porte aucune information.", { label: "Image" })),
      title: inline("Le titre de la partie.", { label: "Titre", drawnFor: 40 }),
      desc: optional(markdown("Le texte de la partie.", { label: "Texte", drawnFor: 200 })),
      link: optional(url("L’adresse de la page sur le réseau social.", { label: "Adresse" })),
    },
    "Les réseaux sociaux où suivre le programme.",
    { label: "Réseaux sociaux" },
  ),
  render: ({ image: source, title, desc, link }, block) => {
    const { prose, root } = block;
    const { a: Link, img: Image } = prose.components;
    const heading = asInlines(title);
    const text = asTree(desc, block);
    const src = source?.trim() ? addressOf(source, block, "image") : undefined;
    const href = link?.trim() ? addressOf(link, block) : undefined;
    const isFilled = !isBlankTree(text) || src !== undefined || href !== undefined;
    if (isBlank(heading) && !isFilled) return null;
    return (
      <section {...root} className={classes("dsfrb-band dsfrb-closing dsfrb-join-us", root.className)}>
        <div className="fr-container">
          <div className="dsfrb-axis">
            {!isBlank(heading) && (
              <div className="dsfrb-axis__head">
                <Heading level={isFilled && hasWords(heading) ? block.level : undefined} className="fr-h2">
                  <Line block={block}>{heading}</Line>
                </Heading>
              </div>
            )}
            {isFilled && (
              <div className="dsfrb-axis__body">
                {src !== undefined && (
                  // Lazy: React 19 would put a preload of each eager image before the markup.
                  <Image className="dsfrb-image dsfrb-join-us__image" src={src} alt="" loading="lazy" />
                )}
                <Flow block={block} tree={text} className="dsfrb-prose dsfrb-measure" />
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
