import { escapeAttribute, escapeText } from "entities";

/** A page to look at before it is published, as one file. */
export interface PreviewPage {
  title: string;
  /** Its address inside the site. */
  address: string;
  /** What keeps it from readers, in a sentence; empty where nothing does. */
  banner: string;
  html: string;
}

/** All pages to look at as one file that a browser opens: each in a frame, or the page itself where there is one. */
export function overviewOf(pages: readonly PreviewPage[]): string {
  const [first] = pages;
  if (first !== undefined && pages.length === 1) return first.html;
  const list = pages.map(
    ({ title, address }, index) =>
      `<li><a href="#page-${index}">${escapeText(title)}</a> at ${escapeText(address)}</li>`,
  );
  const frames = pages.map(
    ({ title, address, html }, index) =>
      `<h2 id="page-${index}">${escapeText(title)} at ${escapeText(address)}</h2>\n` +
      `<iframe title="${escapeAttribute(title)}" srcdoc="${escapeAttribute(html)}"></iframe>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Changed pages</title>
<style>
body { font: 1.1875rem/1.5 Arial, sans-serif; margin: 1rem }
iframe { width: 100%; height: 90vh; border: 2px solid #4c6272 }
</style>
</head>
<body>
<h1>Changed pages</h1>
<ul>
${list.join("\n")}
</ul>
${frames.join("\n")}
</body>
</html>
`;
}
