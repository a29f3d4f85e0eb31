import type { ReactElement } from "react";
import { image, optional, plain } from "@dsfr-blocks/content/schema";
import type { BlockContext } from "../../definition/context";
import { resolveSafeUrl } from "../../rich-text/links";
import { Paragraph } from "../../rich-text/Text";

/** Keys of the image on the band at the top of a page, for the `fields` of a page type. */
export const imageFields = {
  image: optional(image("L’image qui ouvre la page.", { label: "Image" })),
  alt: optional(
    plain("Le texte de remplacement de l’image. Sans ce texte, l’image est une simple décoration.", {
      label: "Texte de remplacement",
      hint: "Décrivez l’image. Laissez vide si elle n’apporte aucune information de plus que la page.",
    }),
  ),
};

interface BandImageProps {
  readonly image?: string | undefined;
  readonly alt?: string | undefined;
}

interface LeadProps extends BandImageProps {
  readonly description?: string | undefined;
}

/** Renders what a page is about, for the `lead` of `PageFrame`: the description of the page and its image. */
export function renderLead(
  { description = "", ...image }: LeadProps,
  block: BlockContext,
): ReactElement | undefined {
  const renderedImage = renderBandImage(image, block);
  if (description.trim() === "") return renderedImage;
  return (
    <>
      <Paragraph block={block} className="fr-text--lg">
        {description}
      </Paragraph>
      {renderedImage}
    </>
  );
}

/** Renders the image on the band at the top of a page, for `PageFrame`. Returns undefined without an image or with an unsafe URL. */
export function renderBandImage(
  { image: source, alt }: BandImageProps,
  block: BlockContext,
): ReactElement | undefined {
  const { img: Image } = block.prose.components;
  const src = resolveSafeUrl(source, block, "image");
  if (src === undefined) return undefined;
  // lazy: see the comment in `JoinUsView`
  return <Image className="dsfrb-image" src={src} alt={alt?.trim() ?? ""} loading="lazy" />;
}
