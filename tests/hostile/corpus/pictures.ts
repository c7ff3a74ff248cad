import { crc32, deflateSync } from "node:zlib";
import type { ContentFiles } from "../../setup/content.ts";
import { call, elsewhere, pageOf, pagePath, type Family, type Input } from "../input.ts";

const page = (name: string, picture: string): ContentFiles => ({
  [pagePath(name)]: pageOf(`![A ward with rails](${picture})`),
});

/** A picture that the rule of pictures must refuse, on a page that shows it. */
const refused = (name: string, extension: string, content: string | Uint8Array, line = 1): Input => {
  const path = `strategy/${name}.${extension}`;
  const files = { [path]: content, ...page(name, `${name}.${extension}`) };
  return { name, files, expected: { rule: "pictures", path, line } };
};

/** A picture that the rule of images must refuse where a page shows it. */
const refusedOnPage = (name: string, extension: string, content: string | Uint8Array): Input => ({
  name,
  files: { [`strategy/${name}.${extension}`]: content, ...page(name, `${name}.${extension}`) },
  expected: { rule: "images", path: pagePath(name), line: 7 },
});

const inert = (name: string, extension: string, content: string | Uint8Array): Input => ({
  name,
  files: { [`strategy/${name}.${extension}`]: content, ...page(name, `${name}.${extension}`) },
  expected: "inert",
});

const drawing = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"${attributes}>${inside}</svg>\n`;
const linked = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

const numbered = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => write(number)).join("");
const clips = numbered(25, (number) => {
  const clipped = `<rect clip-path="url(#a${number})"/>`;
  return `<clipPath id="a${number + 1}">${clipped}${clipped}</clipPath>`;
});
const gradients = numbered(4900, (number) => `<linearGradient id="a${number}" href="#a${number + 1}"/>`);

const drawings: [name: string, svg: string, line?: number][] = [
  ["drawing-script", drawing(`<script>${call}</script>`)],
  ["drawing-script-of-a-line", drawing(`\n<rect width="6" height="4"/>\n<script>${call}</script>\n`), 3],
  ["drawing-script-of-a-host", drawing(`<script href="${elsewhere}/a.js"/>`)],
  ["drawing-script-in-capitals", drawing(`<SCRIPT>${call}</SCRIPT>`)],
  [
    "drawing-script-of-another-name",
    drawing(`<a:script>${call}</a:script>`, ' xmlns:a="http://www.w3.org/2000/svg"'),
  ],
  ["drawing-script-of-a-page", drawing(`<script xmlns="http://www.w3.org/1999/xhtml">${call}</script>`)],
  ["drawing-script-in-data", drawing(`<![CDATA[<script>]]><script><![CDATA[${call}]]></script>`)],
  ["drawing-handler", drawing("", ` onload="${call}"`)],
  ["drawing-handler-in-capitals", drawing(`<rect ONCLICK='${call}'/>`)],
  ["drawing-handler-over-lines", drawing(`<rect\nonclick\n=\n"${call}"/>`), 2],
  ["drawing-link-of-code", drawing(`<a href="javascript:${call}"><text y="9">words</text></a>`)],
  [
    "drawing-link-of-code-by-xlink",
    drawing(`<a xlink:href="javascript:${call}"><text y="9">words</text></a>`, linked),
  ],
  [
    "drawing-foreign-object",
    drawing(`<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${call}"/></foreignObject>`),
  ],
  ["drawing-frame", drawing(`<iframe xmlns="http://www.w3.org/1999/xhtml" src="${elsewhere}"/>`)],
  ["drawing-picture", drawing(`<image href="${elsewhere}/a.png" width="6" height="4"/>`)],
  ["drawing-gradient-of-a-host", drawing(`<linearGradient href="${elsewhere}/a.svg#b"/>`)],
  ["drawing-use-of-data", drawing(`<use href="data:image/svg+xml;base64,PHN2Zz4=#a"/>`)],
  ["drawing-gradient-by-number", drawing(`<linearGradient href="&#35;a"/>`)],
  [
    "drawing-bomb",
    drawing(
      `<g id="a"><rect/></g>${"bcdefgh".replace(/./g, "<g id='$&'><use href='#a'/><use href='#a'/></g>")}`,
    ),
  ],
  ["drawing-clip-bomb", drawing(`<clipPath id="a0"><rect/></clipPath>${clips}<rect clip-path="url(#a25)"/>`)],
  ["drawing-long-clip", drawing(`<clipPath id="a"><path d="${"M0 0L6 4".repeat(9000)}"/></clipPath>`)],
  ["drawing-of-nested-groups", drawing("<g>".repeat(4000) + "</g>".repeat(4000))],
  ["drawing-of-gradients", drawing(gradients)],
  ["drawing-cut-off", drawing("<rect/>").replace("</svg>", "")],
  ["drawing-base", drawing("<rect/>", ` xml:base="${elsewhere}/"`)],
  ["drawing-animated", drawing(`<animate attributeName="href" values="javascript:${call}"/>`)],
  ["drawing-set", drawing(`<set attributeName="onmouseover" to="${call}"/>`)],
  ["drawing-style", drawing(`<style>@import "${elsewhere}/a.css";</style>`)],
  ["drawing-style-attribute", drawing(`<rect style="fill: url(${elsewhere}/a.svg#b)"/>`)],
  ["drawing-fill-of-a-host", drawing(`<rect fill="url(${elsewhere}/a.svg#b)"/>`)],
  ["drawing-filter-of-a-host", drawing(`<rect filter="url('${elsewhere}/a.svg#b')"/>`)],
  ["drawing-entity", `<!DOCTYPE svg [<!ENTITY a "<script>${call}</script>">]>\n${drawing("&a;")}`],
  ["drawing-entity-bomb", `<!DOCTYPE svg [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]>\n${drawing("&b;")}`],
  ["drawing-entity-of-a-file", `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${drawing("&a;")}`],
  ["drawing-stylesheet", `<?xml-stylesheet href="${elsewhere}/a.xsl"?>\n${drawing("")}`],
  // Browsers show nothing of a drawing that isn’t right as XML.
  ["drawing-of-an-unknown-entity", drawing("<text>a&nbsp;b</text>")],
  ["drawing-of-an-ampersand", drawing("<text>a & b</text>")],
  ["drawing-of-an-ampersand-in-a-value", drawing('<rect class="a & b"/>')],
  ["drawing-of-an-attribute-twice", drawing('<rect width="1" width="2"/>')],
  ["drawing-of-a-control", drawing("<text>a\u0001b</text>")],
  ["drawing-of-a-null", drawing("<text>a\0b</text>")],
  ["drawing-of-the-end-of-data", drawing("<text>]]></text>")],
  ["drawing-of-an-undeclared-prefix", drawing('<linearGradient xlink:href="#a"/>')],
  ["drawing-of-two-roots", drawing("") + drawing(""), 2],
  ["drawing-with-text-behind", `${drawing("")}text`, 2],
  ["drawing-of-no-namespace", drawing("").replace(/ xmlns="[^"]*"/, "")],
  ["drawing-of-another-encoding", `<?xml version="1.0" encoding="utf-7"?>\n${drawing("+ADw-script+AD4-")}`],
];

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
};

/** A grey PNG (https://www.w3.org/TR/png-3/), with a text in it and with bytes after its end. */
function png(width: number, height: number, text = "", after = ""): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const pixels = deflateSync(Buffer.alloc((width + 1) * Math.min(height, 100)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    ...(text === "" ? [] : [chunk("tEXt", Buffer.from(`Comment\0${text}`))]),
    chunk("IDAT", pixels),
    chunk("IEND", new Uint8Array()),
    Buffer.from(after),
  ]);
}

const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const markup = `<html><script>${call}</script><img src=x onerror=${call}>`;

/** Pictures that run a program, reach another host, are not what their name says or fill a computer’s memory. */
export const pictures: Family = {
  name: "Pictures",
  inputs: [
    ...drawings.map(([name, svg, line]) => refused(name, "svg", svg, line)),
    refused("drawing-not-shown", "svg", drawing(`<script>${call}</script>`)),
    refused("drawing-named-png", "png", drawing(`<script>${call}</script>`)),
    refused("harmless-drawing-named-jpg", "jpg", drawing("")),
    refused("png-named-svg", "svg", png(6, 4)),
    refused("gif-named-png", "png", gif),
    refused("png-named-webp", "webp", png(6, 4)),
    refused("page-named-png", "png", markup),
    refused("page-named-svg", "svg", markup),
    refused("program-named-gif", "gif", "#!/bin/sh\ntouch stolen.txt\n"),
    refused("pdf-named-jpg", "jpg", "%PDF-1.7\n"),
    refused("empty-picture", "png", ""),
    refusedOnPage("program-that-begins-as-gif", "gif", `GIF89a/*  */=0;${call}`),
    refusedOnPage("picture-of-a-billion-pixels", "png", png(40_000, 40_000)),
    refusedOnPage("picture-wider-than-any", "png", png(0xffff_ffff, 1).subarray(0, 60)),
    refusedOnPage("picture-of-half-a-megabyte", "png", png(6, 4, "", "x".repeat(500_000))),
    inert("png-with-script-in-text", "png", png(6, 4, markup)),
    inert("png-with-page-after", "png", png(6, 4, "", markup)),
    inert("gif-with-script-after", "gif", Buffer.concat([gif, Buffer.from(markup)])),
    inert(
      "drawing-of-text",
      "svg",
      drawing(`<title>&lt;script&gt;${call}&lt;/script&gt;</title><text y="9">javascript:${call}</text>`),
    ),
    {
      name: "words-of-a-picture",
      files: {
        "strategy/words-of-a-picture.png": png(6, 4),
        [pagePath("words-of-a-picture")]: pageOf(
          `![A ward" onerror="${call}](words-of-a-picture.png '"onload="${call}')`,
        ),
      },
      expected: "inert",
    },
  ],
};
