import { PageHeading } from '../parts/PageHeading.tsx';
import { Link } from '../routing/Link.tsx';
import { useWords } from '../words/WordsContext.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const words = useWords();
  return (
    <div className="page">
      <PageHeading title={words.shop.notFoundTitle}>
        <p className="lead">{words.shop.notFound}</p>
      </PageHeading>
      <Link to={{ name: 'persona' }} className="button">
        {words.shop.toStart}
      </Link>
    </div>
  );
}
