import { PageHeading } from '../parts/PageHeading.tsx';
import { useEmployerWords } from './words/useEmployerWords.ts';

/** The heading of a page of the back office. */
export function OfficeHeading({ title, lead }: { title: string; lead: string }) {
  const { name } = useEmployerWords();
  return (
    <PageHeading title={title} site={name}>
      <p className="lead">{lead}</p>
    </PageHeading>
  );
}
