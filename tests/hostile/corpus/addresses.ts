import { call, elsewhere, inertTexts, refusedTexts, type Family } from "../input.ts";

const link = (address: string) => `[words](${address})`;
const picture = (address: string) => `![A ward with rails](${address})`;

/** Addresses that run a program or bring one, in the encodings that Markdown and browsers know. */
export const addresses: Family = {
  name: "Addresses that run code",
  inputs: [
    ...refusedTexts("no-code", [
      ["javascript", link(`javascript:${call}`)],
      ["javascript-in-capitals", link(`JaVaScRiPt:${call}`)],
      ["javascript-in-brackets", link(`<javascript:${call}>`)],
      ["javascript-decimal", link(`&#106;&#97;vascript:${call}`)],
      ["javascript-hexadecimal", link(`&#x6A;&#X61;vascript:${call}`)],
      ["javascript-long-numbers", link(`&#0000106;avascript:${call}`)],
      ["javascript-colon-name", link(`javascript&colon;${call}`)],
      ["javascript-tab", link(`<java&Tab;script:${call}>`)],
      ["javascript-line-break", link(`<java&NewLine;script:${call}>`)],
      ["javascript-escaped-colon", link(`javascript\\:${call}`)],
      ["javascript-comment", link(`javascript://example.org/%0a${call}`)],
      ["javascript-autolink", `<javascript:${call}>`],
      ["javascript-definition", `[words][a]\n\n[a]: javascript:${call}`, 3],
      ["javascript-definition-unused", `Words.\n\n[a]: JAVASCRIPT:${call}`, 3],
      ["javascript-in-heading", `## ${link(`javascript:${call}`)}`],
      ["javascript-in-table", `| a |\n| --- |\n| ${link(`javascript:${call}`)} |`, 3],
      ["javascript-in-footnote", `Words.[^1]\n\n[^1]: ${link(`javascript:${call}`)}`, 3],
      ["javascript-picture", picture(`javascript:${call}`)],
      ["javascript-picture-in-link", `[![A ward with rails](/x.png)](javascript:${call})`],
      ["vbscript", link("vbscript:msgbox")],
      ["livescript", link(`livescript:${call}`)],
      ["data-page", link(`data:text/html,<script>${call}</script>`)],
      ["data-page-base64", link("data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==")],
      ["data-drawing", picture(`data:image/svg+xml,<svg/onload=${call}>`)],
      ["data-picture", picture("data:image/png;base64,iVBORw0KGgo=")],
      ["blob", link("blob:https://example.org/1")],
      ["file", link("file:///etc/passwd")],
      ["filesystem", link("filesystem:https://example.org/temporary/a.html")],
      ["view-source", link("view-source:https://example.org/")],
      ["about", link("about:blank")],
      ["web-socket", link("ws://canary.example/")],
      ["unknown-scheme", link("ms-msdt:/id")],
    ]),
    ...refusedTexts("plain-text", [
      ["javascript-after-control", link(`<&#1;javascript:${call}>`)],
      ["javascript-with-carriage-return", link(`<java&#13;script:${call}>`)],
    ]),
    ...refusedTexts("links", [
      ["javascript-percent", link(`javascript%3A${call}`)],
      ["javascript-double-entity", link(`javascript&amp;colon;${call}`)],
    ]),
    ...refusedTexts("images", [
      ["picture-elsewhere", picture(`${elsewhere}/a.png`)],
      ["picture-of-any-scheme", picture("//canary.example/a.png")],
    ]),
    ...inertTexts([
      ["javascript-as-words", `javascript:${call} is text, and so is data:text/html,x`],
      ["javascript-in-query", link(`https://example.org/?next=javascript:${call}`)],
      ["javascript-in-anchor", link(`https://example.org/#javascript:${call}`)],
      ["javascript-in-code", `\`[words](javascript:${call})\``],
    ]),
  ],
};
