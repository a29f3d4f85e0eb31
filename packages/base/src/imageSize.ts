/** Size of an image, in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Function that returns the size of the image at a URL, or undefined if the size is unknown. */
export type GetImageSize = (url: string) => ImageSize | undefined;
