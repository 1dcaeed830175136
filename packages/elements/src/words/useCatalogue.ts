import { useEffect, useState } from 'react';
import { report } from '../events.ts';
import { loadCatalogue } from './catalogues.ts';
import type { Language, SaleTexts } from './catalogues.ts';
import { nb } from './nb.ts';

/**
 * The words of a language. While they are on their way, those that are shown already: without any, the sale would end. Nothing
 * before the first have come. `element` tells of a script that does not come.
 */
export function useCatalogue(language: Language, element: Element): SaleTexts | undefined {
  const [catalogue, setCatalogue] = useState<SaleTexts>();
  if (language === 'nb' && catalogue !== nb) setCatalogue(nb);
  useEffect(() => {
    if (language === 'nb') return undefined;
    let isWanted = true;
    const show = (loaded: SaleTexts) => {
      if (isWanted) setCatalogue(loaded);
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
  return catalogue;
}
