import type { ComponentType, ImgHTMLAttributes, ReactElement } from "react";
import type { ImageSize, GetImageSize } from "@dsfr-blocks/base/imageSize";

type ImageProps = ImgHTMLAttributes<HTMLImageElement>;

/**
 * Creates a component that adds the size of an image, if the size is known, so that the layout does not move when the image
 * loads. A width or height set by the view is kept.
 */
export function createSizedImage(
  Image: ComponentType<ImageProps> | "img",
  sizeOf: GetImageSize,
): (props: ImageProps) => ReactElement {
  return (props) => <Image {...addSize(props, () => sizeOf(props.src ?? ""))} />;
}

/** Returns the props of an image with its size. If the props already contain a width or height, returns them unchanged. */
export function addSize(props: ImageProps, sizeOf: () => ImageSize | undefined): ImageProps {
  if (props.width !== undefined || props.height !== undefined) return props;
  const { width, height } = sizeOf() ?? {};
  return width === undefined ? props : { ...props, width, height };
}
