const text = { type: "string", minLength: 1 };
const address = { type: "string", format: "uri", pattern: "^https://" };
const moment = { type: "string", format: "date-time" };

/** What JSON Feed 1.1 asks of a feed (jsonfeed.org/version/1.1), for the fields that are used here. */
export const jsonFeedSchema = {
  type: "object",
  required: ["version", "title", "items"],
  additionalProperties: false,
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: text,
    description: text,
    home_page_url: address,
    feed_url: address,
    language: { type: "string", pattern: "^[a-z]{2}(-[A-Z]{2})?$" },
    items: {
      type: "array",
      items: {
        type: "object",
        // An item without content in one of its two forms is none.
        required: ["id", "content_html"],
        additionalProperties: false,
        properties: {
          id: text,
          url: address,
          title: text,
          summary: text,
          content_html: { type: "string" },
          date_published: moment,
          date_modified: moment,
          tags: { type: "array", items: text },
        },
      },
    },
  },
};
