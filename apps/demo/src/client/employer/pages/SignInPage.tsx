import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Failure } from '../../parts/Failure.tsx';
import { PersonCard } from '../../parts/PersonCard.tsx';
import { QueryView, toFailedCall } from '../../parts/QueryView.tsx';
import { employerClient } from '../employerClient.ts';
import { employerSessionQuery, hrPeopleQuery } from '../employerQueries.ts';
import { OfficeHeading } from '../OfficeHeading.tsx';
import { useEmployerWords } from '../words/useEmployerWords.ts';

/** Becomes somebody of the employer's. */
export function SignInPage() {
  const { signIn: words } = useEmployerWords();
  const query = useQuery(hrPeopleQuery);
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: (personId: string) => employerClient.signIn(personId),
    onSuccess: (session) => {
      client.setQueryData(employerSessionQuery.queryKey, session);
    },
  });
  return (
    <div className="page">
      <OfficeHeading title={words.title} lead={words.lead} />
      {signIn.isError && <Failure error={toFailedCall(signIn.error)} />}
      <QueryView query={query} rows={3}>
        {({ people }) => (
          <ul className="people">
            {people.map((person) => (
              <li key={person.id}>
                <PersonCard
                  person={person}
                  isBusy={signIn.isPending && signIn.variables === person.id}
                  onChoose={() => {
                    if (!signIn.isPending) signIn.mutate(person.id);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <p className="help">{words.note}</p>
    </div>
  );
}
