import { fitted } from "./fitting.ts";
import { pictureSize, type Picture } from "./picture.ts";

/** What satori draws: an element with its style and what is in it (https://github.com/vercel/satori). */
export interface Drawn {
  type: "div";
  props: { style: Record<string, string | number>; children: (Drawn | string)[] };
}

/** Arimo, whose letters are as wide as Arial's, and after it letters of other languages, such as Welsh. */
export const families = [
  { name: "Arimo", subset: "latin" },
  { name: "Arimo Extended", subset: "latin-ext" },
  { name: "Arimo Greek", subset: "greek" },
] as const;

const ground = "#005eb8";
const ink = "#ffffff";

const frame = {
  ...pictureSize,
  boxSizing: "border-box",
  flexDirection: "column",
  justifyContent: "space-between",
  padding: "64px 72px",
  backgroundColor: ground,
  color: ink,
  fontFamily: families.map(({ name }) => name).join(", "),
  fontSize: 36,
};

const foot = {
  justifyContent: "space-between",
  paddingTop: 28,
  borderTop: `4px solid ${ink}`,
};

/** The organisation, the title of a page with its kind, and its day, as satori draws them. */
export function layout({ title, kind, of, organisation, site }: Picture): Drawn {
  const { text, size, lines } = fitted(title);
  const words = { fontSize: size, fontWeight: 700, lineHeight: 1.15, wordBreak: "break-word" };
  return div(frame, [
    div({ fontWeight: 700 }, [organisation]),
    div({ flexDirection: "column" }, [
      ...(kind === undefined ? [] : [div({ marginBottom: 12 }, [kind])]),
      div({ ...words, display: "block", lineClamp: lines, textWrap: "balance" }, [text]),
    ]),
    div(
      foot,
      [site, ...(of === undefined ? [] : [of])].map((part) => div({}, [part])),
    ),
  ]);
}

function div(style: Drawn["props"]["style"], children: Drawn["props"]["children"]): Drawn {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}
