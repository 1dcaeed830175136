const root = 'fribillett';

/** Every key carries the session, so that no answer is ever shown to another one (rule 12). */
export const queryKeys = {
  session: (sessionKey: string) => [root, sessionKey] as const,
  entitlements: (sessionKey: string) => [root, sessionKey, 'entitlements'] as const,
  refusals: (sessionKey: string) => [root, sessionKey, 'refusals'] as const,
};

/**
 * What a host's own defaults may not change: the previous key's data is the other person's, and a failure is shown in
 * its place.
 */
export const ownDefaults = { placeholderData: undefined, throwOnError: false } as const;
