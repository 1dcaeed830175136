import type { EntitlementProduct, Translate } from '@fribillett/core';
import { describeProduct } from './describeProduct.ts';

interface ProductDetailsProps {
  products: readonly EntitlementProduct[];
  now: number;
  t: Translate;
  locale: string;
}

/** The products behind one choice, which can be opened. */
export function ProductDetails({ products, now, t, locale }: ProductDetailsProps) {
  const count = products.length;
  return (
    <details className="fb-products">
      <summary>
        <span className="fb-when-closed">{t('entitlements.showProducts', { count })}</span>
        <span className="fb-when-open">{t('entitlements.hideProducts')}</span>
      </summary>
      <ul className="fb-list">
        {products.map((product) => {
          const { name, validity, coupons } = describeProduct(product, now, t, locale);
          return (
            <li className="fb-product" key={product.productId}>
              <span>{[name, validity].filter(Boolean).join(' · ')}</span>
              <span>{coupons}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
