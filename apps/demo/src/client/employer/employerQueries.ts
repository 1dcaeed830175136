import { queryOptions } from '@tanstack/react-query';
import { employerClient } from './employerClient.ts';

/** Who is signed in to the back office. */
export const employerSessionQuery = queryOptions({
  queryKey: ['employer-session'],
  queryFn: ({ signal }) => employerClient.getSession(signal),
  staleTime: Infinity,
});

/** Everybody of the employers' whom a visitor can be. */
export const hrPeopleQuery = queryOptions({
  queryKey: ['employer-people'],
  queryFn: ({ signal }) => employerClient.getPeople(signal),
  staleTime: Infinity,
});
