import { servePicture, getPicturePaths, type PictureRoute } from "./_picture.ts";

// The development server takes an address without an extension in its route for a page, which ends with a slash.
export const getStaticPaths = () => getPicturePaths("svg");

export const GET: PictureRoute = ({ props: { file } }) => servePicture(file, "image/svg+xml");
