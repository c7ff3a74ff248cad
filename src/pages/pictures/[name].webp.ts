import { picture, picturePaths, type PictureRoute } from "./_picture.ts";

// The development server takes an address without an extension in its route for a page, which ends with a slash.
export const getStaticPaths = () => picturePaths("webp");

export const GET: PictureRoute = ({ props: { file } }) => picture(file, "image/webp");
