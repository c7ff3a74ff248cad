import { imageSize } from "image-size";

/** The width and height of a picture in pixels; nothing where the bytes are no picture. */
export function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
}
