import type { EntitlementProduct, Translate } from '@fribillett/core';
import { describeProduct } from './describeProduct.ts';

interface ProductDetailsProps {
  /** Of the words that describe the choice. */
  id: string;
  products: readonly EntitlementProduct[];
  now: number;
  t: Translate;
  locale: string;
}

/** The products behind one choice, which can be opened. */
export function ProductDetails({ id, products, now, t, locale }: ProductDetailsProps) {
  return (
    <details className="fb-products">
      <summary id={id}>{t('entitlements.products', { count: products.length })}</summary>
      <ul className="fb-list">
        {products.map((product) => {
          const { name, validity, coupons } = describeProduct(product, now, t, locale);
          return (
            <li className="fb-product" key={product.productId}>
              <bdi>{[name, validity].filter(Boolean).join(' · ')}</bdi>
              <bdi>{coupons}</bdi>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
