/** Where an environment of Entur's is reached. */
export interface EnturEnvironment {
  /** Base of every API path, without a trailing slash. */
  apiBaseUrl: string;
  /** The OAuth2 token endpoint. */
  tokenUrl: string;
  /** `audience` of the token request. */
  audience: string;
}

/** Presets (contract `personnel-tickets.md` 1). */
export const enturEnvironments = {
  /** C */
  production: {
    apiBaseUrl: 'https://api.entur.io',
    tokenUrl: 'https://partner.entur.org/oauth/token',
    audience: 'https://api.entur.io',
  },
  /** API base CC, token endpoint C */
  staging: {
    apiBaseUrl: 'https://api.staging.entur.io',
    tokenUrl: 'https://partner.staging.entur.org/oauth/token',
    audience: 'https://api.staging.entur.io',
  },
  /** API base I, token endpoint C */
  dev: {
    apiBaseUrl: 'https://api.dev.entur.io',
    tokenUrl: 'https://partner.dev.entur.org/oauth/token',
    audience: 'https://api.dev.entur.io',
  },
} as const satisfies Record<string, EnturEnvironment>;

/** The name of a preset in {@link enturEnvironments}. */
export type EnturEnvironmentName = keyof typeof enturEnvironments;
