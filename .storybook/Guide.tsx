import { Markdown } from '@storybook/addon-docs/blocks';
import { guideInStorybook } from './guideInStorybook.ts';

const pictures = import.meta.glob<string>('../docs/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** A guide of `docs/` as it stands, with links that lead to the other guides' pages here. */
export function Guide({ text }: { text: string }) {
  return <Markdown>{guideInStorybook(text, (name) => pictures[`../docs/${name}`])}</Markdown>;
}
