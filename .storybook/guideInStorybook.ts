/**
 * The text of a guide with its links made for Storybook: other guides are pages beside it, pictures have addresses of the
 * bundler's, and what is a file of the repository is no link here.
 *
 * @param pictureOf the address of a picture below `docs/`.
 */
export function guideInStorybook(text: string, pictureOf: (name: string) => string | undefined): string {
  return text
    .replaceAll(/<!-- .*? -->\n?/g, '')
    .replaceAll(/^```(\w+) .*$/gm, '```$1')
    .replaceAll(/\]\((images\/[\w-]+\.png)\)/g, (link, name: string) => `](${pictureOf(name) ?? link})`)
    .replaceAll(/\]\(([\w-]+)\.md(#[\w-]+)?\)/g, (_, guide: string, anchor = '') => {
      return `](?path=/docs/guides-${guide}--docs${String(anchor)})`;
    })
    .replaceAll(/(?<!!)\[([^\]]+)\]\((?!\?|#|https?:)[^)]*\)/g, '$1');
}
