import { lazy, Suspense } from 'react';
import { Loading } from './parts/Loading.tsx';
import { useRoute } from './routing/navigation.ts';
import { ShopApp } from './ShopApp.tsx';

/** A page of its own as far as a browser loads it: who only buys tickets pays nothing for it. */
const EmployerApp = lazy(async () => {
  const { EmployerApp: component } = await import('./employer/EmployerApp.tsx');
  return { default: component };
});

/** The shop, or the employer's back office. */
export function App() {
  const route = useRoute();
  if (route.name !== 'employer') return <ShopApp route={route} />;
  return (
    <Suspense fallback={<Loading rows={8} />}>
      <EmployerApp page={route.page} />
    </Suspense>
  );
}
