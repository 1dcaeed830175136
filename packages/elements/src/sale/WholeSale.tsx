import { ClaimCodeForm, EntitlementPicker, TravellerTypeMapper } from '@fribillett/components';
import type { HeadingLevel } from '@fribillett/components';
import { emit } from '../events.ts';
import { PriceOfSale } from './PriceOfSale.tsx';
import { ReserveAndPay } from './ReserveAndPay.tsx';
import type { Sale } from './useSale.ts';

interface WholeSaleProps {
  sale: Sale;
  element: Element;
  headingLevel: HeadingLevel | undefined;
}

/** All questions of a sale, one below the other. */
export function WholeSale({ sale, element, headingLevel }: WholeSaleProps) {
  return (
    <>
      <ClaimCodeForm
        headingLevel={headingLevel}
        onClaimed={(claimed) => {
          emit(element, 'fribillett-claimed', { claimed });
        }}
      />
      <EntitlementPicker {...sale.picker} headingLevel={headingLevel} />
      <TravellerTypeMapper {...sale.travellers} headingLevel={headingLevel} />
      <PriceOfSale sale={sale} headingLevel={headingLevel} />
      <ReserveAndPay sale={sale} element={element} headingLevel={headingLevel} />
    </>
  );
}
