/** How large an image is, in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size of the image at an address; undefined where it is not known. */
export type ImageSizeOf = (url: string) => ImageSize | undefined;
