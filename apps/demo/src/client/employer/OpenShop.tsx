import { useEmployees } from '@fribillett/hooks/employer';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Failure } from '../parts/Failure.tsx';
import { toFailedCall } from '../parts/QueryView.tsx';
import { navigate } from '../routing/navigation.ts';
import { enterShop } from '../session/useSignIn.ts';
import { personasQuery } from '../shop/shopQueries.ts';
import type { CompanyProps } from './CompanyProps.ts';
import { employerClient } from './employerClient.ts';
import { useEmployerWords } from './words/useEmployerWords.ts';

/** So many of a company's employees are offered; the demo has few. */
const offered = 100;

/** The way from the employer's letter to the shop, which in life goes through the post: for everybody whose rights are there. */
export function OpenShop({ companyId }: CompanyProps) {
  const { employees: words } = useEmployerWords();
  const { page } = useEmployees({ companyId, perPage: offered });
  const open = useOpenShop();
  const holders = (page?.employees ?? []).filter(
    ({ isSynchronised, isDeleted }) => isSynchronised && !isDeleted,
  );
  if (holders.length === 0) return null;
  return (
    <section className="card" aria-labelledby="open-shop">
      <h2 id="open-shop">{words.shopTitle}</h2>
      <p className="help">{words.shop}</p>
      {open.isError && <Failure error={toFailedCall(open.error)} />}
      <ul className="buttons">
        {holders.map(({ employeeId, firstName, surname }) => (
          <li key={employeeId}>
            <button
              type="button"
              className="button chip"
              aria-disabled={open.isPending}
              onClick={() => {
                if (!open.isPending) open.mutate(employeeId);
              }}
            >
              <span className="visually-hidden">{words.openShop} </span>
              {open.isPending && open.variables === employeeId ? words.opening : `${firstName} ${surname}`}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useOpenShop() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (employeeId: string) => employerClient.openShop(employeeId),
    onSuccess: (session) => {
      void client.invalidateQueries({ queryKey: personasQuery.queryKey });
      enterShop(client, session);
      navigate({ name: 'code' });
    },
  });
}
