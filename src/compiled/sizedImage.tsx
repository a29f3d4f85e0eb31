import type { ComponentType, ImgHTMLAttributes, ReactElement } from "react";
import type { ImageSize, ImageSizeOf } from "@dsfr-blocks/base/imageSize";

type ImageProps = ImgHTMLAttributes<HTMLImageElement>;

/**
 * The element of images, with their size where it is known, so that nothing moves when they come. What a view says
 * itself of width or height stays.
 */
export function sizedImage(
  Image: ComponentType<ImageProps> | "img",
  sizeOf: ImageSizeOf,
): (props: ImageProps) => ReactElement {
  return (props) => <Image {...withSize(props, () => sizeOf(props.src ?? ""))} />;
}

/** The props of an image with its size, unless they say one. */
export function withSize(props: ImageProps, sizeOf: () => ImageSize | undefined): ImageProps {
  if (props.width !== undefined || props.height !== undefined) return props;
  const { width, height } = sizeOf() ?? {};
  return width === undefined ? props : { ...props, width, height };
}
