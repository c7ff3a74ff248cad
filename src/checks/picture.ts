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

/** What the bytes of a picture are, whatever its name says: `jpg`, `png` and so on; nothing where they are no picture. */
export function kindOf(bytes: Uint8Array): string | undefined {
  try {
    return imageSize(bytes).type;
  } catch {
    return undefined;
  }
}
