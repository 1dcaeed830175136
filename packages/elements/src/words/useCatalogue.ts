import { useEffect, useState } from 'react';
import { report } from '../events.ts';
import { loadCatalogue } from './catalogues.ts';
import type { Language, SaleTexts } from './catalogues.ts';
import { nb } from './nb.ts';

/** The words of a language, or nothing while they are on their way; `element` tells of a script that does not come. */
export function useCatalogue(language: Language, element: Element): SaleTexts | undefined {
  const [loaded, setLoaded] = useState<{ language: Language; catalogue: SaleTexts }>({
    language: 'nb',
    catalogue: nb,
  });
  useEffect(() => {
    if (language === 'nb') return undefined;
    let isWanted = true;
    const show = (catalogue: SaleTexts) => {
      if (isWanted) setLoaded({ language, catalogue });
    };
    loadCatalogue(language).then(show, (error: unknown) => {
      // A sale in Bokmål is better than none.
      show(nb);
      report(element, error);
    });
    return () => {
      isWanted = false;
    };
  }, [language, element]);
  if (language === 'nb') return nb;
  return loaded.language === language ? loaded.catalogue : undefined;
}
